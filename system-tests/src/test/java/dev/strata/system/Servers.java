package dev.strata.system;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.strata.shared.dev.broker.Broker;
import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.shared.dev.launcher.Service;
import dev.strata.shared.dev.launcher.ServiceProcess;
import dev.strata.shared.dev.processes.Ports;
import dev.strata.system.server.Launch;
import dev.strata.system.server.Server;
import dev.strata.system.telemetry.OtlpReceiver;

/** Starts the services on free ports, and further instances for tests that stop, break or reconfigure one. */
public final class Servers implements AutoCloseable {

    private static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";
    private static final Path RUN = Path.of(System.getProperty("strata.run"));
    private static final String PATIENCE_MILLIS = "15000";

    private final Server server = Server.chosen();
    private final List<Instance> instances = new CopyOnWriteArrayList<>();
    private final List<Broker> brokers = new CopyOnWriteArrayList<>();
    private final Services services;
    private final OtlpReceiver telemetry;
    private Broker broker;

    Servers(Services services, OtlpReceiver telemetry) {
        this.services = services;
        this.telemetry = telemetry;
    }

    void startAll() {
        if (services.areRunning()) {
            return;
        }
        services.startable().values().forEach(Servers::requirePackaged);
        broker = startBroker("kafka");
        services.startable()
                .values()
                .forEach(service -> start(service, service.name(), service.name(), patientClients()));
        instances.forEach(Instance::awaitReady);
        brokers.forEach(Broker::awaitReady);
    }

    /** Other tests keep the processors busy; timeouts are tested only by tests of faults, on instances of their own. */
    public Map<String, String> patientClients() {
        Map<String, String> settings = new HashMap<>(Map.of("Timeout_value", PATIENCE_MILLIS));
        services.names()
                .forEach(name -> settings.put(name.replace('-', '_') + "_mp_rest_readTimeout", PATIENCE_MILLIS));
        return settings;
    }

    private static void requirePackaged(Service service) {
        if (!Files.exists(service.folder().resolve("target/image/wlp"))) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The service %s is not packaged: run ./mvnw verify, which includes these tests, or start ./mvnw -Pup and add -Dsystem.running.",
                    service.name()));
        }
    }

    /** Starts another instance of a service, with settings and an empty database of its own. */
    public Instance startIsolated(String service, Map<String, String> settings) {
        Service copy = services.startable().get(service).on(Ports.free());
        return startBeside(copy, service + "_" + copy.port(), settings);
    }

    /** Starts another instance of a service on the same database, with settings of its own. */
    public Instance startReplica(String service, Map<String, String> settings) {
        Service copy = services.startable().get(service).on(Ports.free());
        return startBeside(copy, service, settings);
    }

    /** Starts another instance of a service on the same database, which publishes and handles a part of its events. */
    public Instance startReplicaWithBroker(String service) {
        Map<String, String> settings = patientClients();
        settings.put(BROKER, broker.bootstrapServers());
        // Another test may wait for the spans of an event that this instance handles.
        settings.put("OTEL_SDK_DISABLED", "false");
        return startReplica(service, settings);
    }

    /**
     * Without a broker unless the settings name one: an instance that is broken, or has another database, must not take
     * events away from the others. Its telemetry, which would slow its start, is not tested.
     */
    private Instance startBeside(Service copy, String database, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(Map.of(BROKER, "", "OTEL_SDK_DISABLED", "true"));
        all.putAll(settings);
        return start(copy, copy.name() + "-" + copy.port(), database, all);
    }

    /** A broker for one test, which may stop and kill it; it keeps its data in a folder of that name. */
    public Broker startBroker(String name) {
        Broker broker = Broker.start(RUN.resolve(name), Ports.free());
        brokers.add(broker);
        return broker;
    }

    /** The broker that the services share. */
    public Broker broker() {
        return broker;
    }

    /** A PostgreSQL for one test, with an empty database of a service. */
    public EmbeddedServer startDatabase(String name, String service) {
        return database(name, service, service);
    }

    /** The logs of all instances. */
    public LogScanner logs() {
        List<Path> places = new ArrayList<>(List.of(RUN));
        services.startable()
                .keySet()
                .forEach(name -> places.add(services.folder(name).resolve("target/test-server/usr/servers")));
        return new LogScanner(places);
    }

    private Instance start(Service service, String name, String database, Map<String, String> settings) {
        Instance instance = new Instance(() -> launch(service, name, database, settings));
        instances.add(instance);
        return instance;
    }

    private ServiceProcess launch(Service service, String name, String database, Map<String, String> settings) {
        Launch launch = server.prepare(service, RUN.resolve(name));
        Map<String, String> environment = settings(service, RUN.resolve(name), database);
        environment.putAll(launch.environment());
        environment.putAll(settings);
        return ServiceProcess.start(service, launch.command(), environment, RUN.resolve(name + ".log"));
    }

    private Map<String, String> settings(Service service, Path folder, String database) {
        Map<String, String> settings = new HashMap<>(services.urlVariables());
        settings.put("HTTP_PORT", Integer.toString(service.port()));
        settings.put("DB_HOST", "localhost");
        EmbeddedServer postgres = database(service.name(), database, service.name());
        settings.put("DB_PORT", Integer.toString(postgres.port()));
        settings.put("DB_NAME", database);
        settings.put("DB_USER", service.name());
        settings.put("DB_PASSWORD", postgres.password());
        settings.put(BROKER, broker.bootstrapServers());
        settings.put("DEV_DIRECTORY", folder.toString());
        // As in production, unlike in the other tests of the profile "dev".
        settings.put("MP_OPENAPI_SCAN_DISABLE", "true");
        settings.put("OPERATOR_ENDPOINTS", "true");
        settings.putAll(telemetry.settings());
        settings.put("OTEL_SERVICE_NAME", service.name());
        ServiceLoader.load(ServiceSettings.class).forEach(more -> settings.putAll(more.forServicesAt(services.urls())));
        return settings;
    }

    private static EmbeddedServer database(String folder, String name, String owner) {
        try {
            return EmbeddedServer.in(RUN.resolve("postgres").resolve(folder)).runningWith(name, owner);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        instances.parallelStream().forEach(Instance::terminate);
        brokers.forEach(Broker::close);
    }
}
