package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.strata.shared.dev.telemetry.ReceivedLine;
import dev.strata.shared.dev.telemetry.ReceivedSpan;

/** Answers as a service does, and reports it. */
final class StubService implements AutoCloseable {

    static final String PRODUCT = "01a219cd-7dea-75b5-9d19-386a5baa7b7c";

    private static final long MILLI = 1_000_000;
    private static final String HEALTH = """
            {"status":"UP","checks":[{"name":"database","status":"UP","data":{}},{"name":"migrations","status":"UP","data":{}},
            {"name":"requests","status":"UP","data":{}}]}
            """;
    private static final String ITEMS = """
            {"items":[{"id":"%s","sku":"MUG-STONE","name":"Stoneware mug","price":{"amount":1250,"currency":"EUR"},
            "stock":80,"version":3}]}
            """.replace("%s", PRODUCT);
    private static final Map<String, String> DOCUMENTS = Map.of(
            "catalog", """
                    {"openapi":"3.1.0","paths":{"/api/v1/products":{"get":{"operationId":"listProducts","summary":"List products",
                    "parameters":[{"name":"limit","in":"query"},{"name":"namePrefix","in":"query"}]},
                    "post":{"operationId":"addProduct","summary":"Add a product","x-roles":["ADMIN"],"security":[{"accessToken":[]}],
                    "requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/Product"}}}}}},
                    "/api/v1/products/{id}":{"get":{"operationId":"getProduct","summary":"Get a product",
                    "parameters":[{"name":"id","in":"path"}]},
                    "patch":{"operationId":"patchProduct","summary":"Change some members","x-roles":["ADMIN"],
                    "security":[{"accessToken":[]}],"parameters":[{"name":"id","in":"path"},{"name":"If-Match","in":"header"}],
                    "requestBody":{"content":{"application/merge-patch+json":{"schema":{"$ref":"#/components/schemas/Product"}}}}}}},
                    "components":{"schemas":{"Product":{"type":"object","examples":[{"sku":"MUG-1","name":"Mug",
                    "price":{"amount":1250,"currency":"EUR"},"stock":10}]}}}}
                    """,
            "orders", """
                    {"openapi":"3.1.0","paths":{"/api/v1/orders":{"post":{"operationId":"placeOrder",
                    "summary":"Place an order, once for each Idempotency-Key","x-roles":["CUSTOMER"],"security":[{"accessToken":[]}],
                    "parameters":[{"name":"Idempotency-Key","in":"header"}],
                    "requestBody":{"content":{"application/json":{"schema":{"type":"object","properties":{"lines":{"type":"array",
                    "items":{"type":"object","properties":{"productId":{"type":"string"},"quantity":{"type":"integer","minimum":1}}}}}}}}}}}}}
                    """,
            "users", """
                    {"openapi":"3.1.0","paths":{"/api/v1/profile":{"get":{"operationId":"getProfile","summary":"Get the own profile",
                    "x-roles":["CUSTOMER"],"security":[{"accessToken":[]}]}}}}
                    """);

    private final String name;
    private final Telemetry telemetry;
    private final Consumer<String> replays;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    StubService(String name, Telemetry telemetry, Consumer<String> replays) throws IOException {
        this.name = name;
        this.telemetry = telemetry;
        this.replays = replays;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (path) {
            case "/health" -> send(exchange, 200, HEALTH);
            case "/version" -> send(exchange, 200, "{\"version\":\"1.0.0-SNAPSHOT\",\"commit\":\"a51eb64\"}");
            case "/openapi" -> send(exchange, 200, DOCUMENTS.get(name));
            default -> answerRequest(exchange, path);
        }
    }

    private void answerRequest(HttpExchange exchange, String path) throws IOException {
        if (path.endsWith("/replay")) {
            replays.accept(path.split("/")[5]);
        }
        String correlation = UUID.randomUUID().toString();
        report(exchange.getRequestMethod(), path, exchange.getRequestHeaders().getFirst("traceparent"), correlation);
        exchange.getResponseHeaders().set("X-Correlation-ID", correlation);
        exchange.getResponseHeaders().set("ETag", "\"3\"");
        send(exchange, path.contains("missing") ? 404 : 200, ITEMS);
    }

    private void report(String method, String path, String parent, String correlation) {
        String trace = parent == null ? correlation.replace("-", "") : parent.substring(3, 35);
        long now = System.currentTimeMillis() * MILLI;
        telemetry.take(new ReceivedSpan(
                name,
                trace,
                "b7ad6b7169203331",
                "",
                "SERVER",
                method,
                now - 12 * MILLI,
                now,
                false,
                Map.of("url.path", path, "http.request.method", method, "http.response.status_code", "200")));
        telemetry.take(new ReceivedLine(
                name,
                Instant.now(),
                "INFO",
                "access",
                method + " " + path + " 200 12 ms, correlationId=" + correlation + ", traceId=" + trace,
                trace,
                Map.of()));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
