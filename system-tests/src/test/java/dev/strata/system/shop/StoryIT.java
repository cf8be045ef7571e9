package dev.strata.system.shop;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.system.AgainstAllServices;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

@AgainstAllServices
@ExtendWith(ShopExtension.class)
class StoryIT {

    private final Shop shop;

    StoryIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void aCustomerOrdersWhatAnAdministratorAddedAndCancelsIt() {
        String product = shop.product();
        String customer = shop.customer();

        Response placed = shop.order(customer, product, 2);
        placed.then().statusCode(201).body("status", equalTo("PLACED")).body("total.amount", equalTo(2_500));
        String order = placed.path("id");

        shop.at("orders", customer).get("/api/v1/orders").then().statusCode(200).body("items.id", hasItem(order));

        shop.step(customer, order, "cancel").then().statusCode(200).body("status", equalTo("CANCELLED"));
        shop.step(customer, order, "pay")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:wrong-transition"));
    }

    @Test
    void anAdministratorShipsWhatACustomerPaid() {
        String customer = shop.customer();
        String order = shop.order(customer, shop.product(), 1).path("id");

        shop.step(customer, order, "ship").then().statusCode(403);
        shop.step(customer, order, "pay").then().statusCode(200);
        shop.step(shop.administrator(), order, "ship").then().statusCode(200).body("status", equalTo("SHIPPED"));
    }

    @Test
    void anOrderKeepsThePriceItWasPlacedAt() {
        String product = shop.product();
        String customer = shop.customer();
        String order = shop.order(customer, product, 1).path("id");

        String address = "/api/v1/products/" + product;
        shop.conditional(shop.at("catalog", shop.administrator()), address)
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
    void nobodySeesTheOrderOfAnotherCustomer() {
        String order = shop.order(shop.customer(), shop.product(), 1).path("id");
        String stranger = shop.customer();

        shop.at("orders", stranger).get("/api/v1/orders/" + order).then().statusCode(404);
        shop.step(stranger, order, "cancel").then().statusCode(404);
        shop.at("orders", stranger).get("/api/v1/orders").then().body("items.id", not(hasItem(order)));
        shop.at("orders", shop.administrator())
                .get("/api/v1/orders/" + order)
                .then()
                .statusCode(200);
    }

    @Test
    void noOrderIsPlacedForMoreThanTheStock() {
        String customer = shop.customer();

        shop.order(customer, shop.product(), 11)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:problem:out-of-stock"));
        shop.at("orders", customer).get("/api/v1/orders").then().body("items", hasSize(0));
    }

    @Test
    void aLockedCustomerPlacesNoOrderEvenWithAValidToken() {
        String product = shop.product();
        String customer = shop.customer();
        String id = shop.at("users", customer).get("/api/v1/profile").path("id");

        String account = "/api/v1/users/" + id;
        shop.conditional(shop.at("users", shop.administrator()), account)
                .put(account + "/lock")
                .then()
                .statusCode(200);

        shop.order(customer, product, 1).then().statusCode(403).body("type", equalTo("urn:problem:customer-barred"));
    }

    @Test
    void anUnchangedProductIsNotSentTwice() {
        String product = "/api/v1/products/" + shop.product();
        String tag = shop.at("catalog").get(product).header("ETag");

        shop.at("catalog").header("If-None-Match", tag).get(product).then().statusCode(304);
    }
}
