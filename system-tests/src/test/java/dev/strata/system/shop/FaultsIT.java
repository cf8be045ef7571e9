package dev.strata.system.shop;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.strata.system.ConcurrentCalls;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** Faults of the services and the database that orders depends on: responses meanwhile, and the time to recover. */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
@Order(1)
class FaultsIT {

    private static final int CALLERS = 16;
    // Two attempts of 1.5 s each take 3.4 s; sixteen concurrent callers on a busy machine take longer.
    private static final Duration RESPONSE_LIMIT = Duration.ofSeconds(10);

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(10);
    // A server that has just started is slow at first.
    private static final Duration RESTART_LIMIT = Duration.ofSeconds(60);

    private final Environment environment;
    private final ShopClient shop;

    private ProxiedOrders orders;
    private String customer;

    FaultsIT(Environment environment, ShopClient shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @BeforeAll
    void start() {
        orders = ProxiedOrders.start(environment);
        customer = shop.customerToken();
        orders.awaitOrder(customer, shop.newProduct(), RESTART_LIMIT);
    }

    @AfterAll
    void stop() {
        if (orders != null) {
            orders.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void returns503DuringFaultAndRecoversWithoutRestart(Fault fault) throws Exception {
        String product = shop.newProduct();
        orders.awaitOrder(customer, product, RECOVERY_LIMIT);

        fault.begin(orders);
        long slowest = 0;
        try {
            List<Response> responses = ConcurrentCalls.run(CALLERS, () -> orders.place(customer, product));
            for (Response response : responses) {
                assertUnavailable(response, fault.problem);
                slowest = Math.max(slowest, response.time());
            }
            assertThat(Duration.ofMillis(slowest)).as("slowest response").isLessThan(RESPONSE_LIMIT);
            orders.get("/health/live").then().statusCode(200);
            awaitReadiness(fault.readiness);
        } finally {
            fault.end(orders);
        }

        Duration recovery = orders.awaitOrder(customer, product, RECOVERY_LIMIT);
        awaitReadiness(200);
        System.out.printf(
                Locale.ROOT,
                "Fault %-25s slowest of %d responses %5d ms, recovered after %5d ms%n",
                fault,
                CALLERS,
                slowest,
                recovery.toMillis());
    }

    @Test
    void replacesResetDatabaseConnections() {
        String product = shop.newProduct();
        orders.awaitOrder(customer, product, RECOVERY_LIMIT);

        orders.proxy("database").resetConnections();

        Duration recovery = orders.awaitOrder(customer, product, RECOVERY_LIMIT);
        System.out.printf(
                Locale.ROOT, "Fault %-25s recovered after %5d ms%n", "CONNECTIONS_RESET", recovery.toMillis());
    }

    @Test
    void returns503WhileCatalogIsKilledAndRecovers() {
        String product = shop.newProduct();
        orders.awaitOrder(customer, product, RECOVERY_LIMIT);

        orders.catalog().kill();
        try {
            assertUnavailable(orders.place(customer, product), "urn:problem:neighbour-unavailable")
                    .body("detail", containsString("catalog"));
            orders.get("/health/ready").then().statusCode(200);
        } finally {
            orders.catalog().restart();
        }

        shop.at(orders.catalog().url())
                .get("/api/v1/products/" + product)
                .then()
                .statusCode(200);
        orders.awaitOrder(customer, product, RESTART_LIMIT);
    }

    /** The check keeps its result for a second. */
    private void awaitReadiness(int status) {
        await().atMost(RECOVERY_LIMIT)
                .untilAsserted(() -> orders.get("/health/ready").then().statusCode(status));
    }

    private static ValidatableResponse assertUnavailable(Response response, String problem) {
        return response.then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo(problem))
                .body("correlationId", notNullValue());
    }
}
