package dev.strata.system.shop;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.strata.system.Environment;
import dev.strata.system.users.UsersClient;

/** Adds products to the catalog and places orders. */
final class ShopClient extends UsersClient {

    ShopClient(Environment environment) {
        super(environment);
    }

    /** Adds a product for 12.50 EUR with a stock of ten, and returns its id. */
    String newProduct() {
        return at("catalog", adminToken())
                .contentType(ContentType.JSON)
                .body(productBody("Mug"))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String sku() {
        return "SKU-" + UUID.randomUUID().toString().toUpperCase().substring(0, 23);
    }

    static Map<String, Object> productBody(String name) {
        return Map.of("sku", sku(), "name", name, "price", Map.of("amount", 1_250, "currency", "EUR"), "stock", 10);
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

    /** Makes a transition of an order, such as {@code pay}, with the entity tag that the caller has just read. */
    Response transition(String accessToken, String orderId, String transition) {
        String order = "/api/v1/orders/" + orderId;
        return withIfMatch(at("orders", accessToken), order).post(order + "/" + transition);
    }
}
