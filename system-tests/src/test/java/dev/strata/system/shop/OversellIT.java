package dev.strata.system.shop;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

import io.restassured.response.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import dev.strata.system.ConcurrentCalls;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.Services;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More customers than units, at the same time, on two replicas of orders and of catalog. */
@SystemTest
@ControlsServers
@Order(1)
class OversellIT {

    private static final int STOCK = 5;
    private static final int CUSTOMERS = 40;

    private final Services services;
    private final Servers servers;
    private final ShopClient shop;

    OversellIT(Environment environment, ShopClient shop) {
        this.services = environment.services();
        this.servers = environment.servers();
        this.shop = shop;
    }

    @Test
    void sellsEachUnitOnce() throws Exception {
        try (Instance orders = servers.startReplicaWithBroker("orders");
                Instance catalog = servers.startReplicaWithBroker("catalog")) {
            orders.awaitReady();
            catalog.awaitReady();
            String product = shop.newProduct(STOCK);
            List<URI> replicas = List.of(services.url("orders"), orders.url());
            List<String> customers =
                    Stream.generate(shop::customerToken).limit(CUSTOMERS).toList();

            List<Placed> placed = placeAtOnce(customers, replicas, product);

            List<String> statuses = new ArrayList<>();
            placed.forEach(order -> statuses.add(finalStatusOf(order)));
            long confirmed = statuses.stream().filter("CONFIRMED"::equals).count();
            long refusedLater = statuses.stream().filter("REFUSED"::equals).count();
            System.out.printf(
                    Locale.ROOT,
                    "Oversell: stock %d, %d customers: %d confirmed, %d refused after the order, %d at once%n",
                    STOCK,
                    CUSTOMERS,
                    confirmed,
                    refusedLater,
                    CUSTOMERS - placed.size());
            assertThat(confirmed).isEqualTo(STOCK);
            assertThat(confirmed + refusedLater).isEqualTo(placed.size());
            assertThat(refusedLater)
                    .as("refused by the reservation, without which this proves nothing")
                    .isPositive();
            assertThat(shop.stockOf(product)).isZero();
        }
    }

    /** Each customer orders once, alternating between the replicas. Orders refused for lack of stock are left out. */
    private List<Placed> placeAtOnce(List<String> customers, List<URI> replicas, String product) throws Exception {
        Queue<Placed> callers = new ConcurrentLinkedQueue<>();
        for (int i = 0; i < customers.size(); i++) {
            callers.add(new Placed(customers.get(i), replicas.get(i % replicas.size()), null));
        }
        List<Placed> placed = new ArrayList<>(ConcurrentCalls.run(CUSTOMERS, () -> {
            Placed caller = callers.remove();
            Response response =
                    shop.placeOrder(shop.at(caller.replica()), caller.customer(), product, 1, ShopClient.newKey());
            assertThat(response.statusCode()).isIn(201, 409);
            return new Placed(
                    caller.customer(), caller.replica(), response.statusCode() == 201 ? response.path("id") : null);
        }));
        placed.removeIf(order -> order.id() == null);
        return placed;
    }

    private String finalStatusOf(Placed order) {
        return await().atMost(ShopClient.EVENT_LIMIT)
                .until(() -> shop.statusOf(order.customer(), order.id()), status -> !"PLACED".equals(status));
    }

    private record Placed(String customer, URI replica, String id) {}
}
