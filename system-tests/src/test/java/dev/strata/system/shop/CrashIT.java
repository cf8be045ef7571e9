package dev.strata.system.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A crash of orders while customers place orders. */
@SystemTest
@ControlsServers
@Order(1)
class CrashIT {

    private static final int CALLERS = 16;
    private static final Duration LEASE_LIMIT = Duration.ofSeconds(90);

    private final Servers servers;
    private final ShopClient shop;

    CrashIT(Environment environment, ShopClient shop) {
        this.servers = environment.servers();
        this.shop = shop;
    }

    @Test
    void neitherLosesNorDuplicatesOrdersWhenKilledUnderLoad() throws Exception {
        try (Instance orders = servers.startIsolated("orders", Map.of()).awaitReady()) {
            String customer = shop.customerToken();
            String product = shop.newProduct();
            // Sixteen first calls at once time out on a busy machine, and the circuit breaker then refuses all others.
            placeEventually(orders, shop.customerToken(), product, ShopClient.newKey());
            List<String> keys =
                    Stream.generate(ShopClient::newKey).limit(CALLERS * 4).toList();

            List<String> confirmed = placeAndKill(orders, customer, product, keys);

            assertThat(confirmed).filteredOn(Objects::nonNull).hasSizeGreaterThan(CALLERS);
            for (String id : confirmed) {
                if (id != null) {
                    assertExists(orders, customer, id);
                }
            }
            List<String> afterRetry = new ArrayList<>();
            for (String key : keys) {
                afterRetry.add(placeEventually(orders, customer, product, key));
            }
            assertThat(afterRetry).doesNotHaveDuplicates().hasSameSizeAs(keys);
            for (int i = 0; i < keys.size(); i++) {
                assertThat(confirmed.get(i)).isIn(null, afterRetry.get(i));
            }
            assertThat(shop.orderIds(orders.url(), customer)).containsExactlyInAnyOrderElementsOf(afterRetry);
        }
    }

    /** Places an order for each key, kills the service in between, and returns the ids of the confirmed orders. */
    private List<String> placeAndKill(Instance orders, String customer, String product, List<String> keys)
            throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            AtomicInteger confirmations = new AtomicInteger();
            List<Future<String>> placements = new ArrayList<>();
            for (String key : keys) {
                placements.add(callers.submit(() -> {
                    String id = place(orders, customer, product, key);
                    confirmations.addAndGet(id == null ? 0 : 1);
                    return id;
                }));
            }
            await().atMost(LEASE_LIMIT).until(() -> confirmations.get() > CALLERS);
            orders.kill();
            Instant killed = Instant.now();
            orders.restart();
            System.out.printf(
                    Locale.ROOT,
                    "Fault %-25s recovered after %5d ms, a restart%n",
                    "KILLED_UNDER_LOAD",
                    Duration.between(killed, Instant.now()).toMillis());
            List<String> ids = new ArrayList<>();
            for (Future<String> placement : placements) {
                ids.add(placement.get());
            }
            return ids;
        } finally {
            callers.shutdownNow();
        }
    }

    /** The id of the order, or null when it was not confirmed. */
    private String place(Instance orders, String customer, String product, String key) {
        try {
            Response response = shop.placeOrder(shop.at(orders.url()), customer, product, 1, key);
            return response.statusCode() == 201 ? response.path("id") : null;
        } catch (Exception e) {
            return null;
        }
    }

    /** Retries an order; a key whose request was interrupted is answered 409 until its lease expires. */
    private String placeEventually(Instance orders, String customer, String product, String key) {
        return await().atMost(LEASE_LIMIT)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> place(orders, customer, product, key), Objects::nonNull);
    }

    private void assertExists(Instance orders, String customer, String id) {
        shop.at(orders.url())
                .auth()
                .preemptive()
                .oauth2(customer)
                .get("/api/v1/orders/" + id)
                .then()
                .statusCode(200);
    }
}
