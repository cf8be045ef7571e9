package dev.strata.system.shop;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import dev.strata.system.SystemTest;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@SystemTest
class OrderFlowIT {

    private final ShopClient shop;

    OrderFlowIT(ShopClient shop) {
        this.shop = shop;
    }

    @Test
    void placesAndCancelsOrder() {
        String product = shop.newProduct();
        String customer = shop.customerToken();

        Response placed = shop.placeOrder(customer, product, 2);
        placed.then().statusCode(201).body("status", equalTo("PLACED")).body("total.amount", equalTo(2_500));
        String order = placed.path("id");

        shop.at("orders", customer).get("/api/v1/orders").then().statusCode(200).body("items.id", hasItem(order));

        shop.cancel(customer, order);
        shop.pay(order)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:wrong-transition"));
    }

    @Test
    void shipsPaidOrder() {
        String customer = shop.customerToken();
        String order = shop.placeConfirmedOrder(customer, shop.newProduct(), 1);

        shop.transition(customer, order, "ship").then().statusCode(403);
        shop.pay(order).then().statusCode(200);
        shop.transition(shop.adminToken(), order, "ship").then().statusCode(200).body("status", equalTo("SHIPPED"));
    }

    @Test
    void onlyThePaymentProviderSaysThatAnOrderIsPaid() {
        String customer = shop.customerToken();
        String order = shop.placeOrder(customer, shop.newProduct(), 1).path("id");

        shop.transition(customer, order, "pay").then().statusCode(403);
        shop.transition(shop.adminToken(), order, "pay").then().statusCode(403);
        shop.pay(order).then().statusCode(200).body("status", equalTo("PAID"));
    }

    @Test
    void keepsPriceAtTimeOfOrder() {
        String product = shop.newProduct();
        String customer = shop.customerToken();
        String order = shop.placeConfirmedOrder(customer, product, 1);

        String address = "/api/v1/products/" + product;
        shop.withIfMatch(shop.at("catalog", shop.adminToken()), address)
                .contentType("application/merge-patch+json")
                .body("{\"price\": {\"amount\": 9900}}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("price.amount", equalTo(9_900))
                .body("price.currency", equalTo("EUR"));

        shop.at("orders", customer).get("/api/v1/orders/" + order).then().body("total.amount", equalTo(1_250));
    }

    @Test
    void hidesOrderFromOtherCustomers() {
        String order =
                shop.placeOrder(shop.customerToken(), shop.newProduct(), 1).path("id");
        String other = shop.customerToken();

        shop.at("orders", other).get("/api/v1/orders/" + order).then().statusCode(404);
        shop.transition(other, order, "cancel").then().statusCode(404);
        shop.at("orders", other).get("/api/v1/orders").then().body("items.id", not(hasItem(order)));
        shop.at("orders", shop.adminToken())
                .get("/api/v1/orders/" + order)
                .then()
                .statusCode(200);
    }

    @Test
    void rejectsOrderExceedingStock() {
        String customer = shop.customerToken();

        shop.placeOrder(customer, shop.newProduct(), 11)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:out-of-stock"));
        shop.at("orders", customer).get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.keycloak",
            matches = ".+",
            disabledReason = "users accepts no administrator of another issuer")
    void rejectsOrderOfLockedCustomerDespiteValidToken() {
        String product = shop.newProduct();
        String customer = shop.customerToken();
        String id = shop.at("users", customer).get("/api/v1/profile").path("id");

        String account = "/api/v1/users/" + id;
        shop.withIfMatch(shop.at("users", shop.adminToken()), account)
                .put(account + "/lock")
                .then()
                .statusCode(200);

        shop.placeOrder(customer, product, 1)
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:customer-barred"));
    }

    @Test
    void returns304WhenETagMatches() {
        String product = "/api/v1/products/" + shop.newProduct();
        String tag = shop.at("catalog").get(product).header("ETag");

        shop.at("catalog").header("If-None-Match", tag).get(product).then().statusCode(304);
    }

    @Test
    void rejectsDeletedCustomersWithoutAffectingOthers() {
        String product = shop.newProduct(100);
        String deleted = shop.customerToken();
        shop.deleteProfile(deleted, ShopClient.PASSWORD).then().statusCode(204);
        String other = shop.customerToken();

        // More than the circuit breaker's window, so that it would open if it counted these.
        for (int i = 0; i < 10; i++) {
            shop.placeOrder(deleted, product, 1).then().statusCode(401);
            shop.placeOrder(other, product, 1).then().statusCode(201);
        }
    }
}
