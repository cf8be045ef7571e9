package dev.strata.system.shop;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.restassured.response.Response;

import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.TcpProxy;

import static org.awaitility.Awaitility.await;

/**
 * An instance of orders that reaches everything through proxies: its own catalog and database, and the shared users
 * service. No other test uses it, so it may be broken.
 *
 * @param shop sends the requests
 * @param orders the instance
 * @param catalog an instance of the catalog
 * @param database the PostgreSQL of orders
 * @param proxies to {@code catalog}, {@code users} and {@code database}
 */
record ProxiedOrders(
        ShopClient shop, Instance orders, Instance catalog, EmbeddedServer database, Map<String, TcpProxy> proxies)
        implements AutoCloseable {

    private static final int CREATED = 201;

    static ProxiedOrders start(Environment environment) {
        Instance catalog = environment.servers().startReplica("catalog", Map.of());
        EmbeddedServer database = environment.servers().startDatabase("orders-faults", "orders");
        Map<String, TcpProxy> proxies = Map.of(
                "catalog", new TcpProxy(catalog.url()::getPort),
                "users", new TcpProxy(environment.services().url("users")::getPort),
                "database", new TcpProxy(database::port));
        Instance orders = environment
                .servers()
                .startReplica(
                        "orders",
                        Map.of(
                                "CATALOG_URL",
                                "http://localhost:" + proxies.get("catalog").port(),
                                "USERS_URL",
                                "http://localhost:" + proxies.get("users").port(),
                                "DB_PASSWORD",
                                database.password(),
                                "DB_PORT",
                                Integer.toString(proxies.get("database").port())));
        return new ProxiedOrders(
                environment.client(ShopClient.class), orders.awaitReady(), catalog.awaitReady(), database, proxies);
    }

    TcpProxy proxy(String target) {
        return proxies.get(target);
    }

    Response get(String path) {
        return shop.at(orders.url()).get(path);
    }

    Response place(String customer, String product) {
        return shop.placeOrder(shop.at(orders.url()), customer, product, 1, ShopClient.newKey());
    }

    /** Places orders until one succeeds, and returns how long that took. */
    Duration awaitOrder(String customer, String product, Duration limit) {
        Instant start = Instant.now();
        await().atMost(limit).until(() -> place(customer, product).statusCode() == CREATED);
        return Duration.between(start, Instant.now());
    }

    @Override
    public void close() {
        orders.close();
        catalog.close();
        proxies.values().forEach(TcpProxy::close);
    }
}
