package dev.strata.system.shop;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.restassured.specification.RequestSpecification;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import dev.strata.shared.dev.telemetry.ReceivedLine;
import dev.strata.shared.dev.telemetry.ReceivedMetric;
import dev.strata.shared.dev.telemetry.ReceivedSpan;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.SystemTest;
import dev.strata.system.telemetry.OtlpReceiver;
import dev.strata.system.telemetry.PrometheusNames;

import static org.assertj.core.api.Assertions.assertThat;

/** Traces, metrics and logs of a request through all services. */
@SystemTest
@ControlsServers
class TelemetryIT {

    private final Path observability;
    private final ShopClient shop;
    private final OtlpReceiver receiver;

    TelemetryIT(Environment environment, ShopClient shop) {
        this.observability = environment.services().root().resolve("server-config/observability");
        this.shop = shop;
        this.receiver = environment.telemetry();
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly",
            disabledReason = "its REST client does not propagate the trace")
    void tracesOrderThroughAllServicesAndDatabases() throws Exception {
        String traceId = placeOrderInTrace("trace-of-an-order");

        List<ReceivedSpan> trace = await(
                () -> receiver.trace(traceId),
                spans -> Stream.of("orders", "catalog", "users")
                                .allMatch(service -> spans.stream().anyMatch(span -> isServer(span, service)))
                        && handles(spans, "catalog", "orders.order-placed.v1")
                        && handles(spans, "orders", "catalog.stock-reserved.v1"));

        assertThat(trace)
                .filteredOn(span -> "postgresql".equals(span.attributes().get("db.system.name")))
                .extracting(ReceivedSpan::service)
                .contains("orders", "catalog", "users");
        List<String> ids = trace.stream().map(ReceivedSpan::spanId).toList();
        assertThat(trace).filteredOn(span -> !ids.contains(span.parentId())).hasSize(1);
        print(
                trace,
                "",
                trace.stream().filter(span -> !ids.contains(span.parentId())).toList());
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "WildFly's REST client does not propagate the trace, Payara exports no logs")
    void logsCorrelationIdAndTraceIdInEveryService() throws Exception {
        String correlationId = "lines-" + UUID.randomUUID();
        String traceId = placeOrderInTrace(correlationId);

        await(
                () -> receiver.lines().stream()
                        .filter(line -> line.body().contains(correlationId))
                        .toList(),
                lines -> lines.stream()
                        .filter(line -> line.body().contains("traceId=" + traceId))
                        .map(ReceivedLine::service)
                        .collect(Collectors.toSet())
                        .equals(Set.of("catalog", "orders", "users")));
    }

    @Test
    @DisabledIfSystemProperty(named = "strata.server", matches = "payara", disabledReason = "it exports no metrics")
    void countsOrdersAndFailedLogins() throws Exception {
        double ordersBefore = sum("orders.placed", "EUR");
        double failuresBefore = sum("security.events", "login-refused");

        shop.placeOrder(shop.customerToken(), shop.newProduct(), 1).then().statusCode(201);
        shop.logIn("nobody-" + UUID.randomUUID() + "@example.com", ShopClient.PASSWORD)
                .then()
                .statusCode(401);

        await(() -> sum("orders.placed", "EUR"), sum -> sum > ordersBefore);
        await(() -> sum("security.events", "login-refused"), sum -> sum > failuresBefore);
    }

    @Test
    @DisabledIfSystemProperty(named = "strata.server", matches = "payara", disabledReason = "it exports no metrics")
    void countsSecurityEventsFromZero() {
        await(receiver::metrics, metrics -> metrics.stream().anyMatch(TelemetryIT::isUnusedTokenReuse));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "WildFly's metrics have other names, Payara exports none")
    void dashboardAndAlertsUseOnlyExistingMetrics() throws Exception {
        Set<String> used = new TreeSet<>();
        for (String file : List.of("service.json", "alerts.yaml")) {
            JsonNode root =
                    new YAMLMapper().readTree(observability.resolve(file).toFile());
            Stream.of("expr", "query")
                    .flatMap(name -> root.findValuesAsText(name).stream())
                    .map(PrometheusNames::usedIn)
                    .forEach(used::addAll);
        }
        shop.placeOrder(shop.customerToken(), shop.newProduct(), 1).then().statusCode(201);
        shop.logIn("nobody-" + UUID.randomUUID() + "@example.com", ShopClient.PASSWORD);

        assertThat(used).contains("orders_placed_total", "security_events_total", "jvm_memory_used_bytes");
        // Exported only once a request has waited for a connection.
        used.remove("io_openliberty_connection_pool_connection_wait_time_seconds_bucket");
        await(
                () -> receiver.metrics().stream()
                        .flatMap(metric -> PrometheusNames.of(metric).stream())
                        .collect(Collectors.toSet()),
                names -> names.containsAll(used));
    }

    private String placeOrderInTrace(String correlationId) {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        String traceId = HexFormat.of().formatHex(random);
        String customer = shop.customerToken();
        String product = shop.newProduct();
        RequestSpecification traced = shop.at("orders")
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .header("X-Correlation-Id", correlationId);
        shop.placeOrder(traced, customer, product, 1, UUID.randomUUID().toString())
                .then()
                .statusCode(201);
        return traceId;
    }

    private double sum(String metric, String attribute) {
        return receiver.metrics().stream()
                .filter(each -> each.name().equals(metric) && each.attributes().contains(attribute))
                .mapToDouble(each -> each.value())
                .sum();
    }

    private static boolean isUnusedTokenReuse(ReceivedMetric metric) {
        return metric.name().equals("security.events")
                && metric.attributes().contains("refresh-token-reused")
                && metric.value() == 0;
    }

    private static boolean isServer(ReceivedSpan span, String service) {
        return span.service().equals(service) && span.kind().equals("SERVER");
    }

    private static boolean handles(List<ReceivedSpan> spans, String service, String event) {
        return spans.stream()
                .anyMatch(span -> span.service().equals(service)
                        && span.kind().equals("CONSUMER")
                        && span.name().equals("process " + event));
    }

    private static void print(List<ReceivedSpan> trace, String indent, List<ReceivedSpan> level) {
        for (ReceivedSpan span : level) {
            System.out.printf(Locale.ROOT, "Trace %s%s %s %s%n", indent, span.service(), span.kind(), span.name());
            print(
                    trace,
                    indent + "  ",
                    trace.stream()
                            .filter(child -> child.parentId().equals(span.spanId()))
                            .toList());
        }
    }

    private static <T> T await(Callable<T> source, Predicate<T> isDone) {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).until(source, isDone);
    }
}
