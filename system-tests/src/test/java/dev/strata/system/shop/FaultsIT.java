package dev.strata.system.shop;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.Response;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.system.AgainstAllServices;
import dev.strata.system.Callers;
import dev.strata.system.Environment;
import dev.strata.system.TcpProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** What breaks around a service, what its callers get meanwhile, and how long it takes to be well again. */
@AgainstAllServices
@ExtendWith(ShopExtension.class)
@TestInstance(Lifecycle.PER_CLASS)
class FaultsIT {

    private static final int CALLERS = 16;
    /** What the README says: two tries of 1.5 s each take 3.4 s; sixteen callers at once on a busy machine take longer. */
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(10);

    private static final Duration RECOVERY_LIMIT = Duration.ofSeconds(10);
    private static final Duration LEASE_LIMIT = Duration.ofSeconds(90);

    private final Environment environment;
    private final Shop shop;

    private OrdersBehindProxies behindProxies;

    FaultsIT(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @ParameterizedTest
    @EnumSource
    void aFaultIsAClear503AndPassesWithoutARestart(Fault fault) throws Exception {
        assumeStartedHere("orders");
        OrdersBehindProxies orders = behindProxies();
        String product = shop.product();
        String customer = shop.customer();
        orders.awaitOrder(customer, product, RECOVERY_LIMIT);

        fault.begin(orders);
        long slowest = 0;
        try {
            List<Response> answers = Callers.atOnce(CALLERS, () -> orders.place(customer, product));
            for (Response answer : answers) {
                answer.then()
                        .statusCode(503)
                        .contentType("application/problem+json")
                        .header("Retry-After", notNullValue())
                        .body("type", equalTo(fault.problem))
                        .body("correlationId", notNullValue());
                slowest = Math.max(slowest, answer.time());
            }
            assertThat(Duration.ofMillis(slowest)).as("slowest answer").isLessThan(ANSWER_LIMIT);
            orders.get("/health/live").then().statusCode(200);
            orders.get("/health/ready").then().statusCode(fault.readiness);
        } finally {
            fault.end(orders);
        }

        Duration recovery = orders.awaitOrder(customer, product, RECOVERY_LIMIT);
        orders.get("/health/ready").then().statusCode(200);
        // The first instance may have lost its database as well.
        awaitOrder(customer, product);
        System.out.printf(
                "Fault %-24s slowest of %d answers %5d ms, recovered after %5d ms%n",
                fault, CALLERS, slowest, recovery.toMillis());
    }

    @Test
    void databaseConnectionsThatWereCutAreReplaced() {
        assumeStartedHere("orders");
        OrdersBehindProxies orders = behindProxies();
        String product = shop.product();
        String customer = shop.customer();
        orders.awaitOrder(customer, product, RECOVERY_LIMIT);

        orders.way("database").cut();

        Duration recovery = orders.awaitOrder(customer, product, RECOVERY_LIMIT);
        System.out.printf("Fault %-24s recovered after %5d ms%n", "CONNECTIONS_CUT", recovery.toMillis());
    }

    @Test
    void anOrderWithoutTheCatalogIsA503AndWorksAgainAfterwards() {
        assumeStartedHere("catalog");
        String product = shop.product();
        String customer = shop.customer();

        environment.kill("catalog");
        try {
            shop.order(customer, product, 1)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:problem:neighbour-unavailable"))
                    .body("detail", containsString("catalog"));
            shop.at("orders").get("/health/ready").then().statusCode(200);
        } finally {
            environment.startAgain("catalog");
        }

        shop.at("catalog").get("/api/v1/products/" + product).then().statusCode(200);
        shop.order(customer, product, 1).then().statusCode(201);
    }

    @Test
    void aServiceKilledUnderLoadLosesNoConfirmedOrderAndDoublesNone() throws Exception {
        assumeStartedHere("orders");
        String customer = shop.customer();
        String product = shop.product();
        awaitOrder(customer, product);
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < CALLERS * 4; i++) {
            keys.add(UUID.randomUUID().toString());
        }

        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        List<String> confirmed = new ArrayList<>();
        AtomicInteger confirmations = new AtomicInteger();
        Duration recovery;
        try {
            List<Future<String>> orders = new ArrayList<>();
            for (String key : keys) {
                orders.add(callers.submit(() -> {
                    String id = place(customer, product, key);
                    confirmations.addAndGet(id == null ? 0 : 1);
                    return id;
                }));
            }
            await().until(() -> confirmations.get() > CALLERS);
            environment.kill("orders");
            Instant killed = Instant.now();
            environment.startAgain("orders");
            recovery = Duration.between(killed, Instant.now());
            for (Future<String> order : orders) {
                confirmed.add(order.get());
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(confirmed).filteredOn(id -> id != null).hasSizeGreaterThan(CALLERS);
        for (String id : confirmed) {
            if (id != null) {
                shop.at("orders", customer).get("/api/v1/orders/" + id).then().statusCode(200);
            }
        }
        List<String> afterRetry = new ArrayList<>();
        for (String key : keys) {
            afterRetry.add(placeInTheEnd(customer, product, key));
        }
        assertThat(afterRetry).doesNotHaveDuplicates().hasSameSizeAs(keys);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(confirmed.get(i)).isIn(null, afterRetry.get(i));
        }
        assertThat(shop.orderIds(customer)).containsAll(afterRetry).hasSize(afterRetry.size() + 1);
        System.out.printf("Fault %-24s recovered after %5d ms, a restart%n", "KILLED_UNDER_LOAD", recovery.toMillis());
    }

    /** Another test may have just opened the circuit breakers. */
    private void awaitOrder(String customer, String product) {
        assertThat(placeInTheEnd(customer, product, UUID.randomUUID().toString()))
                .isNotNull();
    }

    /** The id of the order, or nothing where no answer came. */
    private String place(String customer, String product, String key) {
        try {
            Response answer = shop.order(customer, product, 1, key);
            return answer.statusCode() == 201 ? answer.path("id") : null;
        } catch (Exception e) {
            return null;
        }
    }

    /** A key whose request died in the middle is answered 409 until its lease has ended. */
    private String placeInTheEnd(String customer, String product, String key) {
        return await().atMost(LEASE_LIMIT)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> place(customer, product, key), Objects::nonNull);
    }

    private OrdersBehindProxies behindProxies() {
        if (behindProxies == null) {
            behindProxies = startBehindProxies();
        }
        return behindProxies;
    }

    private OrdersBehindProxies startBehindProxies() {
        TcpProxy catalog = environment.proxyTo(() -> environment.url("catalog").getPort());
        TcpProxy users = environment.proxyTo(() -> environment.url("users").getPort());
        EmbeddedServer postgres = environment.database("orders");
        TcpProxy database = environment.proxyTo(postgres::port);
        URI url = environment.startReplica(
                "orders",
                Map.of(
                        "CATALOG_URL",
                        "http://localhost:" + catalog.port(),
                        "USERS_URL",
                        "http://localhost:" + users.port(),
                        "DB_PORT",
                        Integer.toString(database.port())));
        return new OrdersBehindProxies(
                shop, url, Map.of("catalog", catalog, "users", users, "database", database), postgres);
    }

    private void assumeStartedHere(String service) {
        Assumptions.assumeTrue(environment.canKill(service), "Only a service that the tests started can be broken");
    }
}
