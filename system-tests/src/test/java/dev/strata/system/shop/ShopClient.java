package dev.strata.system.shop;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.strata.system.Environment;
import dev.strata.system.users.UsersClient;

import static org.awaitility.Awaitility.await;

/** Adds products to the catalog and places orders. */
final class ShopClient extends UsersClient {

    // Far more than events take, for machines that are busy.
    static final Duration EVENT_LIMIT = Duration.ofSeconds(60);

    private static final int STOCK = 10;

    ShopClient(Environment environment) {
        super(environment);
    }

    /** Adds a product for 12.50 EUR with a stock of ten, and returns its id. */
    String newProduct() {
        return newProduct(STOCK);
    }

    /** Adds a product for 12.50 EUR, and returns its id. */
    String newProduct(int stock) {
        return at("catalog", adminToken())
                .contentType(ContentType.JSON)
                .body(productBody("Mug", stock))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String sku() {
        return "SKU-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 23);
    }

    static Map<String, Object> productBody(String name) {
        return productBody(name, STOCK);
    }

    static Map<String, Object> productBody(String name, int stock) {
        return Map.of("sku", sku(), "name", name, "price", Map.of("amount", 1_250, "currency", "EUR"), "stock", stock);
    }

    int stockOf(String productId) {
        return at("catalog").get("/api/v1/products/" + productId).path("stock");
    }

    Response placeOrder(String accessToken, String productId, int quantity) {
        return placeOrder(accessToken, productId, quantity, newKey());
    }

    Response placeOrder(String accessToken, String productId, int quantity, String idempotencyKey) {
        return placeOrder(at("orders"), accessToken, productId, quantity, idempotencyKey);
    }

    Response placeOrder(
            RequestSpecification orders, String accessToken, String productId, int quantity, String idempotencyKey) {
        return orders.auth()
                .preemptive()
                .oauth2(accessToken)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(Map.of("lines", List.of(Map.of("productId", productId, "quantity", quantity))))
                .post("/api/v1/orders");
    }

    /** A new Idempotency-Key. */
    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /** The ids of all orders of a customer, from all pages. */
    List<String> orderIds(URI orders, String accessToken) {
        List<String> ids = new ArrayList<>();
        for (String page = "/api/v1/orders?limit=100"; page != null; ) {
            Response response = at(orders)
                    .auth()
                    .preemptive()
                    .oauth2(accessToken)
                    .urlEncodingEnabled(false)
                    .get(page);
            ids.addAll(response.path("items.id"));
            page = response.path("next");
        }
        return ids;
    }

    /** Places an order, waits until its products are reserved, and returns its id. */
    String placeConfirmedOrder(String accessToken, String productId, int quantity) {
        String order = placeOrder(accessToken, productId, quantity)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        awaitStatus(accessToken, order, "CONFIRMED");
        return order;
    }

    /** Cancels an order, reading it again when an event changed it meanwhile. */
    void cancel(String accessToken, String orderId) {
        await().atMost(EVENT_LIMIT)
                .until(() -> transition(accessToken, orderId, "cancel").statusCode(), status -> status == 200);
    }

    void awaitStatus(String accessToken, String orderId, String status) {
        await().atMost(EVENT_LIMIT).until(() -> statusOf(accessToken, orderId), status::equals);
    }

    String statusOf(String accessToken, String orderId) {
        return at("orders", accessToken).get("/api/v1/orders/" + orderId).path("status");
    }

    /** Marks an order as paid, as the payment provider does, once its stock is reserved. */
    Response pay(String orderId) {
        await().atMost(EVENT_LIMIT).until(() -> statusOf(adminToken(), orderId), status -> !status.equals("PLACED"));
        return transition(paymentsToken(), orderId, "pay");
    }

    /** Makes a transition of an order, such as {@code ship}, with the entity tag that the caller has just read. */
    Response transition(String accessToken, String orderId, String transition) {
        String order = "/api/v1/orders/" + orderId;
        return withIfMatch(at("orders", accessToken), order).post(order + "/" + transition);
    }
}
