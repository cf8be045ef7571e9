package dev.strata.shared.dev.dashboard;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The status of the services, and the resources that they use. Not thread-safe. */
final class Vitals {

    private static final int LOOKS_BETWEEN_QUESTIONS = 2;

    private final DevEnvironment environment;
    private final Telemetry telemetry;
    private final ServiceClient client;
    private final Usage usage = new Usage();
    private final Map<String, Object> health = new HashMap<>();
    private final Map<String, Object> versions = new HashMap<>();
    private int looks;

    Vitals(DevEnvironment environment, Telemetry telemetry, ServiceClient client) {
        this.environment = environment;
        this.telemetry = telemetry;
        this.client = client;
    }

    /**
     * All of it.
     *
     * @param services by name
     * @param kafka the broker; null without one of this -Pup
     * @param kafkaAddress where it is; empty while there is none
     */
    record All(Map<String, Service> services, Usage.Measured kafka, String kafkaAddress) {}

    /**
     * One service.
     *
     * @param health what its health checks say; null while it does not answer
     * @param version what it says about its build; null until it has
     * @param server its own processes
     * @param database those of its database
     * @param heap what the heap of its JVM takes, in megabytes
     * @param curve its last minute
     */
    record Service(
            Object health,
            Object version,
            Usage.Measured server,
            Usage.Measured database,
            long heap,
            Rates.Curve curve) {}

    All look() {
        boolean asks = looks++ % LOOKS_BETWEEN_QUESTIONS == 0;
        Map<String, Service> services = new HashMap<>();
        for (ServiceStatus service : environment.services()) {
            if (asks) {
                ask(service);
            }
            services.put(
                    service.name(),
                    new Service(
                            health.get(service.name()),
                            versions.get(service.name()),
                            usage.of(service.process()),
                            usage.of(service.database()),
                            telemetry.heap(service.name()),
                            telemetry.curve(service.name())));
        }
        usage.forgetEnded();
        return new All(services, environment.kafkaProcess().map(usage::of).orElse(null), environment.kafka());
    }

    private void ask(ServiceStatus service) {
        String name = service.name();
        if (!service.state().equals("ready")) {
            health.remove(name);
            versions.remove(name);
            return;
        }
        put(health, name, client.ask(service.url(), "/health"));
        if (!versions.containsKey(name)) {
            put(versions, name, client.ask(service.url(), "/version"));
        }
    }

    private static void put(Map<String, Object> answers, String name, Optional<String> answer) {
        answer.map(Json::tree).ifPresentOrElse(tree -> answers.put(name, tree), () -> answers.remove(name));
    }
}
