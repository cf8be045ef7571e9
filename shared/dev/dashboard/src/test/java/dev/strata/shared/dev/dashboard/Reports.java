package dev.strata.shared.dev.dashboard;

import java.time.Instant;
import java.util.Map;

import dev.strata.shared.dev.telemetry.ReceivedLine;
import dev.strata.shared.dev.telemetry.ReceivedSpan;

/** What services report of a lively minute. */
final class Reports {

    static final String ORDER = "40ba1a4f4b49b449f08c1a1f36d409a1";
    static final String CORRELATION = "f70842fe-0000-4000-8000-000000000000";

    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;

    private final Telemetry telemetry;
    private final long now = System.currentTimeMillis() * MILLI;

    Reports(Telemetry telemetry) {
        this.telemetry = telemetry;
    }

    void send() {
        for (int i = 1; i < 40; i++) {
            String service = i % 3 == 0 ? "orders" : "catalog";
            int status = i == 21 ? 500 : i % 9 == 0 ? 404 : 200;
            String path = service.equals("orders") ? "/api/v1/orders" : "/api/v1/products";
            request(service, "GET", path, status, now - i * SECOND * 3 / 2, 6 + i * 37 % 60, trace(i));
            line(
                    service,
                    i,
                    "INFO",
                    "access",
                    "GET " + path + " " + status + " " + (6 + i * 37 % 60) + " ms, correlationId=c-" + i + ", traceId="
                            + trace(i),
                    "");
        }
        request("users", "POST", "/api/v1/auth/login", 200, now - 9 * SECOND, 812, trace(90));
        request("catalog", "GET", "/health/ready", 200, now - 8 * SECOND, 3, trace(91));
        order(now - 5 * SECOND);
        line("users", 30, "WARN", "dev.strata.users.service.LoginThrottle", "event=login-delayed seconds=2", "");
        line(
                "catalog",
                40,
                "ERROR",
                "dev.strata.shared.web.mapper.ProblemLog",
                "GET /api/v1/products failed, correlationId=c-21, traceId=" + trace(21),
                "java.lang.IllegalStateException: The price list is empty\n"
                        + "\tat dev.strata.catalog.service.ProductService.search(ProductService.java:51)\n"
                        + "\tat dev.strata.catalog.resource.v1.ProductResource.listProducts(ProductResource.java:64)");
    }

    /** One more request, later than all others. */
    void newest(String path) {
        request("catalog", "GET", path, 200, now, 8, trace(99));
    }

    /** One more line. */
    void say(String text) {
        line("catalog", 40, "INFO", "dev.strata.catalog", text, "");
    }

    private static String trace(int number) {
        return Integer.toHexString(number + 0x1000).repeat(8);
    }

    private void request(
            String service, String method, String path, int status, long start, long millis, String trace) {
        telemetry.take(new ReceivedSpan(
                service,
                trace,
                "00000000000000a0",
                "",
                "SERVER",
                method,
                start,
                start + millis * MILLI,
                status >= 500,
                Map.of("url.path", path, "http.request.method", method, "http.response.status_code", "" + status)));
    }

    private void line(String service, int secondsAgo, String level, String logger, String text, String stack) {
        telemetry.take(new ReceivedLine(
                service,
                Instant.now().minusSeconds(40L - secondsAgo),
                level,
                logger,
                text,
                "",
                stack.isEmpty() ? Map.of() : Map.of("exception.stacktrace", stack)));
    }

    private void order(long start) {
        request("orders", "POST", "/api/v1/orders", 201, start, 236, ORDER);
        Map<String, String> database = Map.of("db.system.name", "postgresql");
        span(
                "orders",
                "a1",
                "a0",
                "CLIENT",
                "GET",
                start,
                12,
                80,
                Map.of("url.full", "http://localhost:9081/api/v1/profile/standing", "http.request.method", "GET"));
        span(
                "users",
                "a2",
                "a1",
                "SERVER",
                "GET",
                start,
                40,
                23,
                Map.of("url.path", "/api/v1/profile/standing", "http.request.method", "GET"));
        span("users", "a3", "a2", "CLIENT", "UserRepository.byId", start, 48, 8, database);
        span(
                "orders",
                "a4",
                "a0",
                "CLIENT",
                "GET",
                start,
                96,
                60,
                Map.of("url.full", "http://localhost:9080/api/v1/products/offers", "http.request.method", "GET"));
        span(
                "catalog",
                "a5",
                "a4",
                "SERVER",
                "GET",
                start,
                110,
                38,
                Map.of("url.path", "/api/v1/products/offers", "http.request.method", "GET"));
        span("catalog", "a6", "a5", "CLIENT", "ProductRepository.byIds", start, 114, 29, database);
        span("orders", "a7", "a0", "CLIENT", "OrderRepository.insert", start, 190, 15, database);
        span(
                "catalog",
                "a8",
                "a0",
                "CONSUMER",
                "process orders.order-placed.v1",
                start,
                402,
                81,
                Map.of("messaging.system", "kafka"));
        span("catalog", "a9", "a8", "CLIENT", "StockRepository.take", start, 420, 12, database);
        span(
                "orders",
                "aa",
                "a8",
                "CONSUMER",
                "process catalog.stock-reserved.v1",
                start,
                604,
                56,
                Map.of("messaging.system", "kafka"));
        span("orders", "ab", "aa", "CLIENT", "OrderRepository.update", start, 622, 14, database);
        for (String service : new String[] {"users", "catalog", "orders"}) {
            line(
                    service,
                    38,
                    "INFO",
                    "access",
                    "GET /part/of/the/order 200 20 ms, correlationId=" + CORRELATION + ", traceId=" + ORDER,
                    "");
        }
    }

    private void span(
            String service,
            String id,
            String parent,
            String kind,
            String name,
            long start,
            long after,
            long millis,
            Map<String, String> attributes) {
        long begin = start + after * MILLI;
        telemetry.take(new ReceivedSpan(
                service,
                ORDER,
                "00000000000000" + id,
                "00000000000000" + parent,
                kind,
                name,
                begin,
                begin + millis * MILLI,
                false,
                attributes));
    }
}
