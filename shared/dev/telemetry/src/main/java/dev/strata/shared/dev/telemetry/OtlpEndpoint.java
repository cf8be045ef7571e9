package dev.strata.shared.dev.telemetry;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/** Receives OTLP over HTTP, as a collector does. */
public final class OtlpEndpoint {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;

    private OtlpEndpoint() {}

    /**
     * Adds the paths of OTLP to a server.
     *
     * @param server the server
     * @param sink takes what arrives
     */
    public static void addTo(HttpServer server, TelemetrySink sink) {
        handlers(sink).forEach(server::createContext);
    }

    /**
     * What answers at the paths of OTLP, for a server that puts something in front of it.
     *
     * @param sink takes what arrives
     * @return the handlers by path
     */
    public static Map<String, HttpHandler> handlers(TelemetrySink sink) {
        OtlpDecoder decoder = new OtlpDecoder(sink);
        return Map.of(
                "/v1/traces", exchange -> take(exchange, decoder::spans),
                "/v1/metrics", exchange -> take(exchange, decoder::metrics),
                "/v1/logs", exchange -> take(exchange, decoder::lines));
    }

    /**
     * The environment variables that make a service report, with little delay.
     *
     * @param address the address of the server
     * @return the variables
     */
    public static Map<String, String> settings(URI address) {
        return Map.of(
                "OTEL_SDK_DISABLED", "false",
                "OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
                "OTEL_EXPORTER_OTLP_ENDPOINT", address.toString(),
                "OTEL_BSP_SCHEDULE_DELAY", "500",
                "OTEL_BLRP_SCHEDULE_DELAY", "500",
                "OTEL_METRIC_EXPORT_INTERVAL", "2000");
    }

    private static void take(HttpExchange exchange, Body body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(isRead(exchange, body) ? OK : BAD_REQUEST, -1);
        }
    }

    private static boolean isRead(HttpExchange exchange, Body body) {
        boolean isCompressed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream in = exchange.getRequestBody()) {
            body.take(isCompressed ? new GZIPInputStream(in) : in);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private interface Body {
        void take(InputStream in) throws IOException;
    }
}
