package dev.strata.system.shop;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import dev.strata.system.ConcurrentCalls;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** Concurrent and repeated requests. */
@SystemTest
class ConcurrencyIT {

    private static final int CALLERS = 16;
    private static final int CHANGES_EACH = 3;

    private final ShopClient shop;

    ConcurrencyIT(ShopClient shop) {
        this.shop = shop;
    }

    @Test
    void losesNoConcurrentUpdate() throws Exception {
        String admin = shop.adminToken();
        String product = "/api/v1/products/" + shop.newProduct();

        List<Integer> conflicts = ConcurrentCalls.run(CALLERS, () -> addToStock(admin, product));

        shop.at("catalog").get(product).then().body("stock", equalTo(10 + CALLERS * CHANGES_EACH));
        assertThat(conflicts).as("conflicts, without which this proves nothing").anyMatch(count -> count > 0);
    }

    @Test
    void replaysResponseToRepeatedOrder() {
        String customer = shop.customerToken();
        String product = shop.newProduct();
        String key = UUID.randomUUID().toString();

        Response first = shop.placeOrder(customer, product, 1, key);
        shop.pay(first.path("id")).then().statusCode(200);
        Response second = shop.placeOrder(customer, product, 1, key);

        first.then().statusCode(201).header("Idempotency-Replayed", equalTo(null));
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        shop.at("orders", customer).get("/api/v1/orders").then().body("items", hasSize(1));
    }

    @Test
    void placesOneOrderForConcurrentRequestsWithSameKey() throws Exception {
        String customer = shop.customerToken();
        String product = shop.newProduct();
        String key = UUID.randomUUID().toString();

        List<Response> responses = ConcurrentCalls.run(CALLERS, () -> shop.placeOrder(customer, product, 1, key));

        assertThat(responses).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(responses.stream()
                        .filter(response -> response.statusCode() == 201)
                        .map(Response::jsonPath)
                        .map(body -> body.getString("id"))
                        .distinct())
                .hasSize(1);
        shop.at("orders", customer).get("/api/v1/orders").then().body("items", hasSize(1));
    }

    @Test
    void rejectsIdempotencyKeyOfAnotherRequest() {
        String customer = shop.customerToken();
        String product = shop.newProduct();
        String key = UUID.randomUUID().toString();
        shop.placeOrder(customer, product, 1, key).then().statusCode(201);

        shop.placeOrder(customer, product, 2, key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        shop.placeOrder(shop.customerToken(), product, 1, key).then().statusCode(201);
    }

    @Test
    void acceptsRetryOfFailedOrderWithSameKey() {
        String customer = shop.customerToken();
        String product = shop.newProduct();
        String key = UUID.randomUUID().toString();
        shop.placeOrder(customer, product, 11, key).then().statusCode(409);
        addToStock(shop.adminToken(), "/api/v1/products/" + product);

        shop.placeOrder(customer, product, 11, key).then().statusCode(201);
    }

    @Test
    void rejectsOrderWithoutIdempotencyKey() {
        shop.placeOrder(shop.customerToken(), shop.newProduct(), 1, "")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    /** Adds one item at a time, reading again after each conflict; returns the number of conflicts. */
    private int addToStock(String accessToken, String product) {
        int conflicts = 0;
        for (int added = 0; added < CHANGES_EACH; ) {
            Response read = shop.at("catalog").get(product);
            int stock = JsonPath.from(read.asString()).getInt("stock");
            int status = shop.at("catalog", accessToken)
                    .header("If-Match", read.header("ETag"))
                    .contentType("application/merge-patch+json")
                    .body(String.format(Locale.ROOT, "{\"stock\": %d}", stock + 1))
                    .patch(product)
                    .statusCode();
            assertThat(status).isIn(200, 412);
            added += status == 200 ? 1 : 0;
            conflicts += status == 412 ? 1 : 0;
        }
        return conflicts;
    }
}
