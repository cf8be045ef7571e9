package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers 503 with the cause at the address of a service whose application did not start; Liberty would answer 404 with
 * a page of HTML. A file that overrides its configuration makes Liberty close its port meanwhile, so that the
 * WAR need not know about this.
 */
final class StandIn {

    private static final String NO_PORT =
            "<server><httpEndpoint id=\"defaultHttpEndpoint\" httpPort=\"-1\"/></server>\n";
    private static final int UNAVAILABLE = 503;

    private final Service service;
    private final Path override;
    private HttpServer http;
    private volatile String cause;

    StandIn(Service service) {
        this.service = service;
        this.override = DevServer.folder(service.folder()).resolve("configDropins/overrides/closed-port.xml");
    }

    /** Asks Liberty to close its port, which takes a moment; call {@link #open} when it has. */
    void prepare(String newCause) {
        cause = newCause;
        try {
            Files.createDirectories(override.getParent());
            Files.writeString(override, NO_PORT);
        } catch (IOException e) {
            throw new LaunchException(String.format(Locale.ROOT, "%s can't be written: %s", override, e.getMessage()));
        }
    }

    /** Takes over the port, unless the application has started meanwhile. */
    void open() {
        if (http != null || cause == null) {
            return;
        }
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), service.port()), 0);
            http.createContext("/", this::answer);
            http.start();
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "Port %d can't be taken over: %s", service.port(), e.getMessage()));
        }
    }

    /** Gives the port back to Liberty. */
    void close() {
        cause = null;
        if (http != null) {
            http.stop(0);
            http = null;
        }
        try {
            Files.deleteIfExists(override);
        } catch (IOException e) {
            throw new LaunchException(String.format(Locale.ROOT, "%s can't be deleted: %s", override, e.getMessage()));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = String.format(
                        Locale.ROOT,
                        "{\"type\":\"urn:problem:application-not-started\",\"title\":\"Service Unavailable\",\"status\":503,\"detail\":%s}",
                        quoted(service.name() + " " + cause))
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(UNAVAILABLE, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
