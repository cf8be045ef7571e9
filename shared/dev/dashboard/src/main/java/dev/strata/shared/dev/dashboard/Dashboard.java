package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import dev.strata.shared.dev.telemetry.OtlpEndpoint;

/**
 * The page that shows developers what their services do, and the receiver of their telemetry. It listens on this
 * machine only, and requires its token.
 */
public final class Dashboard implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Dashboard.class.getName());
    private static final String HOST = "127.0.0.1";
    private static final int BACKLOG = 64;
    private static final int FORBIDDEN = 403;
    private static final long NEWS_MILLIS = 250;
    private static final long VITALS_MILLIS = 2_000;

    private final DevEnvironment environment;
    private final StoredToken token;
    private final Telemetry telemetry = new Telemetry();
    private final LivePages pages = new LivePages();
    private final Databases databases;
    private final Topics topics;
    private final Vitals vitals;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(Dashboard::daemon);
    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2, Dashboard::daemon);
    private List<ServiceStatus> shown = List.of();

    /**
     * Starts it.
     *
     * @param port the port to listen on, on this machine only; 0 for a free one
     * @param root the checkout
     * @param environment what it shows and controls
     * @throws IOException if the port is taken
     */
    public Dashboard(int port, Path root, DevEnvironment environment) throws IOException {
        this.environment = environment;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(HOST), port), BACKLOG);
        this.token = new StoredToken(root.resolve(".dev/dashboard/token"));
        this.databases = new Databases(environment);
        this.topics = new Topics(environment);
        ServiceClient client = new ServiceClient();
        this.vitals = new Vitals(environment, telemetry, client);
        HttpContext page = server.createContext(
                "/",
                new Api(
                        environment,
                        telemetry,
                        pages,
                        client,
                        new Tokens(root, databases),
                        new Configuration(root),
                        new Outboxes(databases),
                        topics));
        page.getFilters().add(new Guard(token));
        OtlpEndpoint.handlers(telemetry).forEach((path, handler) -> server.createContext(path, localOnly(handler)));
        server.setExecutor(threads);
        server.start();
        clock.scheduleWithFixedDelay(() -> quietly(this::sendNews), 0, NEWS_MILLIS, TimeUnit.MILLISECONDS);
        clock.scheduleWithFixedDelay(() -> quietly(this::sendVitals), 0, VITALS_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "dashboard");
        thread.setDaemon(true);
        return thread;
    }

    /** Services have no token; the pages of a browser have an origin. */
    private static HttpHandler localOnly(HttpHandler handler) {
        return exchange -> {
            if (Guard.isOwnAddress(exchange) && Guard.isOwnPage(exchange)) {
                handler.handle(exchange);
            } else {
                refuse(exchange);
            }
        };
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(FORBIDDEN, -1);
        }
    }

    // An exception would cancel the schedule.
    private static void quietly(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The dashboard could not be updated; will retry", e);
        }
    }

    private void sendNews() {
        List<ServiceStatus> services = environment.services();
        if (!services.equals(shown)) {
            shown = services;
            pages.send("services", Map.of("services", services));
        }
        List<LogLine> lines = telemetry.newLines();
        if (!lines.isEmpty()) {
            pages.send("lines", lines);
        }
        List<TraceSummary> traces = telemetry.traces().changes();
        if (!traces.isEmpty()) {
            pages.send("traces", traces);
        }
    }

    private void sendVitals() {
        if (pages.areOpen()) {
            pages.send("vitals", vitals.look());
        }
    }

    /**
     * Where to open it.
     *
     * @return the address with its token
     */
    public URI address() {
        return URI.create(url() + "/?token=" + token.get());
    }

    private String url() {
        return "http://" + HOST + ":" + server.getAddress().getPort();
    }

    /**
     * What makes a service report to it.
     *
     * @return environment variables
     */
    public Map<String, String> telemetrySettings() {
        Map<String, String> settings = new HashMap<>(OtlpEndpoint.settings(URI.create(url())));
        // Spans and lines are shown as they arrive; the size of a heap need not be recent.
        settings.put("OTEL_METRIC_EXPORT_INTERVAL", "10000");
        return settings;
    }

    /**
     * Adds a line about a service to its logs.
     *
     * @param time when
     * @param service its name
     * @param isError whether it reports an error
     * @param text the line
     */
    public void tell(Instant time, String service, boolean isError, String text) {
        telemetry.take(
                new LogLine(0, service, time.toEpochMilli(), isError ? "ERROR" : "INFO", "dev mode", text, "", "", ""));
    }

    /** Receives telemetry that does not arrive over HTTP. */
    Telemetry telemetry() {
        return telemetry;
    }

    @Override
    public void close() {
        pages.close();
        clock.shutdownNow();
        topics.close();
        databases.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
