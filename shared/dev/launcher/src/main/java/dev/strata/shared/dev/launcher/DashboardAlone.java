package dev.strata.shared.dev.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.strata.shared.dev.dashboard.ServiceStatus;

/**
 * {@code ./mvnw -Pdashboard}: the dashboard without services, for those that are started in another way, such as by
 * {@code liberty:dev}. It shows those of the checkout that answer.
 */
public final class DashboardAlone {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final PrintStream OUT = System.out;

    private DashboardAlone() {}

    /**
     * Runs it until the user stops it.
     *
     * @param arguments the checkout, the home of Maven, the local repository, the release of Java
     * @throws InterruptedException when the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        DevMode mode = new DevMode(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3]);
        DashboardView view = new DashboardView(mode, command -> {}, Optional::empty);
        UpDashboard dashboard = new UpDashboard(view);
        dashboard.start(mode);
        OUT.printf(Locale.ROOT, "%n%s%n", dashboard.announcement());
        Map<String, String> telemetry = dashboard.telemetry();
        if (telemetry.isEmpty()) {
            System.exit(1);
        }
        Map<String, String> variables = new TreeMap<>(telemetry);
        variables.putAll(DevMode.OPERATOR_ENDPOINTS);
        OUT.printf(
                Locale.ROOT,
                "Services that are started with these variables send their logs and traces to it and let it read their operations:"
                        + "%n%s%n%n",
                variables.entrySet().stream()
                        .map(variable -> variable.getKey() + "=" + variable.getValue())
                        .collect(Collectors.joining(" ")));
        Runtime.getRuntime().addShutdownHook(new Thread(dashboard::close, "stop-dashboard"));
        while (true) {
            dashboard.show(mode.services().stream()
                    .map(service -> status(view, service))
                    .toList());
            Thread.sleep(POLL.toMillis());
        }
    }

    private static ServiceStatus status(DashboardView view, Service service) {
        return view.status(service, service.isReady() ? "ready" : "not running", "", 0, false);
    }
}
