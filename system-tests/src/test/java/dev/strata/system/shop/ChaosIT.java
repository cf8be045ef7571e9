package dev.strata.system.shop;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import dev.strata.shared.dev.broker.Broker;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Orders and cancellations while the services and the broker are killed, frozen and stopped, each at least once:
 * {@code -Dchaos.seconds} says for how long at the least, {@code -Dchaos.seed} in which order.
 */
@SystemTest
@ControlsServers
@Order(1)
class ChaosIT {

    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("chaos.seconds", 0));
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int CALLERS = 4;
    private static final int PRODUCTS = 3;
    private static final int STOCK = 300;
    private static final Duration RECOVERY_LIMIT = Duration.ofMinutes(2);
    private static final long OUTAGE_MILLIS = 5_000;

    private final Servers servers;
    private final ShopClient shop;
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private volatile boolean stopped;

    ChaosIT(Environment environment, ShopClient shop) {
        this.servers = environment.servers();
        this.shop = shop;
    }

    @Test
    void losesAndDoublesNothing() throws Exception {
        Broker broker = servers.startBroker("chaos").awaitReady();
        Map<String, String> settings = Map.of("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        try (Instance catalog = servers.startIsolated("catalog", settings);
                Instance users = servers.startReplica("users", Map.of())) {
            Map<String, String> ordersSettings = new HashMap<>(settings);
            ordersSettings.put("CATALOG_URL", catalog.url().toString());
            ordersSettings.put("USERS_URL", users.url().toString());
            try (Instance orders = servers.startIsolated("orders", ordersSettings)) {
                List.of(catalog, users, orders).forEach(Instance::awaitReady);
                run(catalog, orders, faults(broker, catalog, users, orders));
            }
        }
    }

    private static Map<String, Runnable> faults(Broker broker, Instance catalog, Instance users, Instance orders) {
        // Sorted, so that a seed always means the same order.
        Map<String, Runnable> faults = new TreeMap<>();
        Map.of("catalog", catalog, "users", users, "orders", orders).forEach((name, instance) -> {
            faults.put("kill " + name, () -> killAndRestart(instance));
            faults.put("freeze " + name, () -> freeze(instance));
        });
        faults.put("kill broker", () -> killAndRestart(broker));
        faults.put("stop broker", () -> stopForAWhile(broker));
        return faults;
    }

    private void run(Instance catalog, Instance orders, Map<String, Runnable> faults) throws Exception {
        List<String> products =
                Stream.generate(() -> newProduct(catalog.url())).limit(PRODUCTS).toList();
        String customer = shop.customerToken();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Future<?>> load = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Random random = new Random(SEED + i);
                load.add(callers.submit(() -> shopUntilStopped(orders.url(), customer, products, random)));
            }
            List<String> caused = causeAll(faults);
            stopped = true;
            for (Future<?> caller : load) {
                caller.get();
            }
            assertConsistent(catalog.url(), orders.url(), customer, products, caused);
        } finally {
            stopped = true;
            callers.shutdown();
        }
    }

    private static List<String> causeAll(Map<String, Runnable> faults) {
        List<String> names = new ArrayList<>(faults.keySet());
        Random random = new Random(SEED);
        Collections.shuffle(names, random);
        List<String> caused = new ArrayList<>();
        Instant end = Instant.now().plus(LENGTH);
        do {
            for (String name : names) {
                sleep(random.nextInt(2_000));
                faults.get(name).run();
                caused.add(name);
            }
        } while (Instant.now().isBefore(end));
        return caused;
    }

    private static void killAndRestart(Instance instance) {
        instance.kill();
        instance.restart();
    }

    private static void killAndRestart(Broker broker) {
        broker.kill();
        broker.startAgain();
    }

    private static void stopForAWhile(Broker broker) {
        broker.close();
        sleep(OUTAGE_MILLIS);
        broker.startAgain();
    }

    private static void freeze(Instance instance) {
        instance.freeze();
        sleep(OUTAGE_MILLIS);
        instance.thaw();
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void shopUntilStopped(URI orders, String customer, List<String> products, Random random) {
        while (!stopped) {
            try {
                shopOnce(orders, customer, products, random);
            } catch (Exception e) {
                // The service is away; what it acknowledged counts.
                sleep(200);
            }
        }
    }

    private void shopOnce(URI orders, String customer, List<String> products, Random random) {
        String product = products.get(random.nextInt(products.size()));
        Response placed =
                shop.placeOrder(shop.at(orders), customer, product, 1 + random.nextInt(3), ShopClient.newKey());
        if (placed.statusCode() != 201) {
            sleep(200);
            return;
        }
        String id = placed.path("id");
        acknowledged.put(id, "PLACED");
        if (random.nextInt(3) == 0) {
            int status = as(orders, customer)
                    .header("If-Match", "*")
                    .post("/api/v1/orders/" + id + "/cancel")
                    .statusCode();
            acknowledged.replace(id, status == 200 ? "CANCELLED" : "PLACED");
        }
    }

    private void assertConsistent(
            URI catalog, URI orders, String customer, List<String> products, List<String> faults) {
        Instant stoppedAt = Instant.now();
        List<String> ids = shop.orderIds(orders, customer);
        assertThat(acknowledged).as("acknowledged orders").isNotEmpty();
        assertThat(ids).as("every acknowledged order is there").containsAll(acknowledged.keySet());
        Map<String, Integer> left = new HashMap<>();
        products.forEach(product -> left.put(product, STOCK));
        Map<String, Integer> statuses = new HashMap<>();
        for (String id : ids) {
            Response order = await().atMost(RECOVERY_LIMIT)
                    .until(
                            () -> as(orders, customer).get("/api/v1/orders/" + id),
                            read -> !"PLACED".equals(read.path("status")));
            String status = order.path("status");
            statuses.merge(status, 1, Integer::sum);
            if (acknowledged.getOrDefault(id, "").equals("CANCELLED")) {
                assertThat(status).isEqualTo("CANCELLED");
            }
            if (status.equals("CONFIRMED")) {
                left.merge(order.path("lines[0].productId"), -order.<Integer>path("lines[0].quantity"), Integer::sum);
            }
        }
        products.forEach(product -> await().atMost(RECOVERY_LIMIT)
                .untilAsserted(() -> assertThat(stockAt(catalog, product))
                        .as("stock and confirmed orders of a product add up")
                        .isEqualTo(left.get(product))));
        for (URI service : List.of(catalog, orders)) {
            assertThat(as(service, shop.adminToken())
                            .get("/api/v1/events/parked")
                            .<List<?>>path("items"))
                    .as("parked events")
                    .isEmpty();
        }
        System.out.printf(
                Locale.ROOT,
                "Chaos: seed %d, %s: %s, consistent %d ms after the load%n",
                SEED,
                faults,
                statuses,
                Duration.between(stoppedAt, Instant.now()).toMillis());
    }

    private String newProduct(URI catalog) {
        return as(catalog, shop.adminToken())
                .contentType(ContentType.JSON)
                .body(ShopClient.productBody("Mug", STOCK))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private int stockAt(URI catalog, String product) {
        return shop.at(catalog).get("/api/v1/products/" + product).path("stock");
    }

    private RequestSpecification as(URI service, String accessToken) {
        return shop.at(service).auth().preemptive().oauth2(accessToken);
    }
}
