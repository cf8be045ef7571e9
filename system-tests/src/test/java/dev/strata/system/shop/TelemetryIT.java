package dev.strata.system.shop;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;
import dev.strata.system.telemetry.OtlpReceiver;
import dev.strata.system.telemetry.PrometheusNames;
import dev.strata.system.telemetry.ReceivedSpan;

import static org.assertj.core.api.Assertions.assertThat;

/** What operators see of a request: one trace through all services, numbers, and lines that name it. */
@AgainstAllServices
@ExtendWith(ShopExtension.class)
class TelemetryIT {

    private final Environment environment;
    private final Shop shop;
    private final OtlpReceiver receiver;

    TelemetryIT(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
        this.receiver = environment.telemetry();
    }

    @BeforeEach
    void assumeThatTheyReportHere() {
        Assumptions.assumeTrue(environment.canKill("orders"), "Only services that the tests started report to them");
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly",
            disabledReason = "its REST client passes no trace on")
    void anOrderIsOneTraceThroughAllServicesDownToTheDatabase() throws Exception {
        String traceId = placeTraced("order-in-one-trace");

        List<ReceivedSpan> trace = await(
                () -> receiver.trace(traceId),
                spans -> Stream.of("orders", "catalog", "users")
                        .allMatch(service -> spans.stream().anyMatch(span -> isServer(span, service))));

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
            disabledReason = "WildFly's REST client passes no trace on, Payara exports no logs")
    void everyLineOfARequestNamesItAndItsTrace() throws Exception {
        String correlationId = "lines-" + UUID.randomUUID();
        String traceId = placeTraced(correlationId);

        await(
                () -> receiver.lines().stream()
                        .filter(line -> line.body().contains(correlationId))
                        .toList(),
                lines -> lines.stream()
                        .map(line -> line.service() + line.body().contains("traceId=" + traceId))
                        .distinct()
                        .sorted()
                        .toList()
                        .equals(List.of("catalogtrue", "orderstrue", "userstrue")));
    }

    @Test
    @DisabledIfSystemProperty(named = "strata.server", matches = "payara", disabledReason = "it exports no metrics")
    void countsOrdersAndRefusedLogins() throws Exception {
        double ordersBefore = sum("orders.placed", "EUR");
        double refusalsBefore = sum("security.events", "login-refused");

        shop.order(shop.customer(), shop.product(), 1).then().statusCode(201);
        shop.logInAs("nobody-" + UUID.randomUUID() + "@example.com", Shop.PASSWORD)
                .then()
                .statusCode(401);

        await(() -> sum("orders.placed", "EUR"), sum -> sum > ordersBefore);
        await(() -> sum("security.events", "login-refused"), sum -> sum > refusalsBefore);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "WildFly's metrics have other names, Payara exports none")
    void dashboardAndAlertsAskOnlyForWhatServicesMeasure() throws Exception {
        Set<String> asked = new TreeSet<>();
        for (String file : List.of("service.json", "alerts.yaml")) {
            JsonNode root = new YAMLMapper()
                    .readTree(environment
                            .root()
                            .resolve("server-config/observability/" + file)
                            .toFile());
            Stream.of("expr", "query")
                    .flatMap(name -> root.findValuesAsText(name).stream())
                    .map(PrometheusNames::askedForBy)
                    .forEach(asked::addAll);
        }
        shop.order(shop.customer(), shop.product(), 1).then().statusCode(201);
        shop.logInAs("nobody-" + UUID.randomUUID() + "@example.com", Shop.PASSWORD);

        assertThat(asked).contains("orders_placed_total", "security_events_total", "jvm_memory_used_bytes");
        await(
                () -> receiver.metrics().stream()
                        .flatMap(metric -> PrometheusNames.of(metric).stream())
                        .collect(Collectors.toSet()),
                names -> names.containsAll(asked));
    }

    private String placeTraced(String correlationId) {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        String traceId = HexFormat.of().formatHex(random);
        String customer = shop.customer();
        String product = shop.product();
        RequestSpecification traced = shop.at("orders")
                .header("traceparent", "00-" + traceId + "-00f067aa0ba902b7-01")
                .header("X-Correlation-Id", correlationId);
        shop.order(traced, customer, product, 1, UUID.randomUUID().toString())
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

    private static boolean isServer(ReceivedSpan span, String service) {
        return span.service().equals(service) && span.kind().equals("SERVER");
    }

    private static void print(List<ReceivedSpan> trace, String indent, List<ReceivedSpan> level) {
        for (ReceivedSpan span : level) {
            System.out.printf("Trace %s%s %s %s%n", indent, span.service(), span.kind(), span.name());
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
