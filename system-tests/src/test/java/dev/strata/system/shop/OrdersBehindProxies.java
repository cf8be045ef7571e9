package dev.strata.system.shop;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import io.restassured.response.Response;

import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.system.TcpProxy;

import static org.awaitility.Awaitility.await;

/**
 * A second instance of orders on the same database, all of whose ways can be broken.
 *
 * @param shop whose words it speaks
 * @param url where it listens
 * @param ways to the neighbours, by their names, and to the {@code database}
 * @param database at the end of that way
 */
record OrdersBehindProxies(Shop shop, URI url, Map<String, TcpProxy> ways, EmbeddedServer database) {

    private static final int CREATED = 201;

    TcpProxy way(String where) {
        return ways.get(where);
    }

    Response get(String path) {
        return shop.at(url).get(path);
    }

    Response place(String customer, String product) {
        return shop.order(shop.at(url), customer, product, 1, UUID.randomUUID().toString());
    }

    /** Orders until one succeeds, and tells how long that took. */
    Duration awaitOrder(String customer, String product, Duration limit) {
        Instant start = Instant.now();
        await().atMost(limit).until(() -> place(customer, product).statusCode() == CREATED);
        return Duration.between(start, Instant.now());
    }
}
