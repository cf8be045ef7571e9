package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import dev.strata.shared.dev.dashboard.Dashboard;
import dev.strata.shared.dev.dashboard.ServiceStatus;

/** The dashboard, or the reason why there is none. */
final class UpDashboard implements AutoCloseable {

    static final int PORT = 9070;

    // Log lines arrive by telemetry.
    private static final String LOGGED = "ERROR ";
    private static final Pattern BAD_NEWS =
            Pattern.compile("^(does not (compile|start|get on|answer)|ended|migration .* (failed|was ))|can't be");

    private final DashboardView view;
    private Dashboard dashboard;
    private String reason = "";

    UpDashboard(DashboardView view) {
        this.view = view;
    }

    /** Starts it, unless it is not wanted or its port is taken: services matter more. */
    void start(DevMode mode) {
        int port = Integer.getInteger("dashboard.port", PORT);
        if (System.getProperty("no-dashboard") != null) {
            return;
        }
        try {
            dashboard = new Dashboard(port, mode.root(), view);
            view.telemetry(dashboard.telemetrySettings());
        } catch (IOException e) {
            reason = String.format(
                    Locale.ROOT,
                    "There is no dashboard, because port %d is in use. Stop the program that listens there, or choose another port: -Ddashboard.port=%d",
                    port,
                    port + 100);
        }
    }

    /** What makes services report to it. */
    Map<String, String> telemetry() {
        return dashboard == null ? Map.of() : dashboard.telemetrySettings();
    }

    void show(List<ServiceStatus> services) {
        view.show(services);
    }

    void tell(Event event) {
        if (dashboard != null && !event.text().startsWith(LOGGED)) {
            dashboard.tell(
                    event.time(),
                    event.service(),
                    BAD_NEWS.matcher(event.text()).find(),
                    event.text());
        }
    }

    /** The line for the console; empty if nobody wants one. */
    String announcement() {
        if (dashboard == null) {
            return reason;
        }
        String opened = System.getProperty("open") == null ? "" : Browser.open(dashboard.address());
        return "Dashboard: " + dashboard.address() + (opened.isEmpty() ? "" : "\n" + opened);
    }

    @Override
    public void close() {
        if (dashboard != null) {
            dashboard.close();
        }
    }
}
