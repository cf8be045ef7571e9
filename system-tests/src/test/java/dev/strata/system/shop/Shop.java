package dev.strata.system.shop;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import dev.strata.system.Environment;
import dev.strata.system.users.People;

/** The words that the stories are told in. */
final class Shop extends People {

    Shop(Environment environment) {
        super(environment);
    }

    /** A product for 12.50 EUR, of which there are ten. */
    String product() {
        return at("catalog", administrator())
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

    Response order(String accessToken, String productId, int quantity) {
        return order(accessToken, productId, quantity, UUID.randomUUID().toString());
    }

    Response order(String accessToken, String productId, int quantity, String idempotencyKey) {
        return order(at("orders"), accessToken, productId, quantity, idempotencyKey);
    }

    Response order(
            RequestSpecification orders, String accessToken, String productId, int quantity, String idempotencyKey) {
        return orders.auth()
                .preemptive()
                .oauth2(accessToken)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(ContentType.JSON)
                .body(Map.of("lines", List.of(Map.of("productId", productId, "quantity", quantity))))
                .post("/api/v1/orders");
    }

    /** The orders of a customer, all pages of them. */
    List<String> orderIds(String accessToken) {
        List<String> ids = new ArrayList<>();
        Response page = at("orders", accessToken).get("/api/v1/orders?limit=100");
        ids.addAll(page.path("items.id"));
        while (page.path("next") != null) {
            page = at("orders", accessToken).urlEncodingEnabled(false).get(page.<String>path("next"));
            ids.addAll(page.path("items.id"));
        }
        return ids;
    }

    /** One step of an order, taken by somebody who has just read it. */
    Response step(String accessToken, String orderId, String step) {
        String order = "/api/v1/orders/" + orderId;
        return conditional(at("orders", accessToken), order).post(order + "/" + step);
    }
}
