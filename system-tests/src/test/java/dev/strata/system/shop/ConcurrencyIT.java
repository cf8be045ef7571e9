package dev.strata.system.shop;

import java.util.List;
import java.util.UUID;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Callers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

/** What happens when several callers want the same thing at once, or one caller wants it twice. */
@AgainstAllServices
@ExtendWith(ShopExtension.class)
class ConcurrencyIT {

    private static final int CALLERS = 16;
    private static final int CHANGES_EACH = 3;

    private final Shop shop;

    ConcurrencyIT(Shop shop) {
        this.shop = shop;
    }

    @Test
    void noUpdateIsLostWhateverComesAtOnce() throws Exception {
        String administrator = shop.administrator();
        String product = "/api/v1/products/" + shop.product();

        List<Integer> refusals = Callers.atOnce(CALLERS, () -> addPieces(administrator, product));

        shop.at("catalog").get(product).then().body("stock", equalTo(10 + CALLERS * CHANGES_EACH));
        assertThat(refusals).as("collisions, without which this proves nothing").anyMatch(count -> count > 0);
    }

    @Test
    void aRepeatedOrderIsPlacedOnceAndAnsweredAlike() {
        String customer = shop.customer();
        String product = shop.product();
        String key = UUID.randomUUID().toString();

        Response first = shop.order(customer, product, 1, key);
        shop.step(customer, first.path("id"), "pay").then().statusCode(200);
        Response second = shop.order(customer, product, 1, key);

        first.then().statusCode(201).header("Idempotency-Replayed", equalTo(null));
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        shop.at("orders", customer).get("/api/v1/orders").then().body("items", hasSize(1));
    }

    @Test
    void ordersThatComeAtOnceWithOneKeyAreOneOrder() throws Exception {
        String customer = shop.customer();
        String product = shop.product();
        String key = UUID.randomUUID().toString();

        List<Response> answers = Callers.atOnce(CALLERS, () -> shop.order(customer, product, 1, key));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers.stream()
                        .filter(answer -> answer.statusCode() == 201)
                        .map(Response::jsonPath)
                        .map(body -> body.getString("id"))
                        .distinct())
                .hasSize(1);
        shop.at("orders", customer).get("/api/v1/orders").then().body("items", hasSize(1));
    }

    @Test
    void oneKeyIsGoodForOneRequest() {
        String customer = shop.customer();
        String product = shop.product();
        String key = UUID.randomUUID().toString();
        shop.order(customer, product, 1, key).then().statusCode(201);

        shop.order(customer, product, 2, key)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:idempotency-key-reused"));
        shop.order(shop.customer(), product, 1, key).then().statusCode(201);
    }

    @Test
    void anOrderThatFailedMayBeTriedAgainWithItsKey() {
        String customer = shop.customer();
        String product = shop.product();
        String key = UUID.randomUUID().toString();
        shop.order(customer, product, 11, key).then().statusCode(409);
        addPieces(shop.administrator(), "/api/v1/products/" + product);

        shop.order(customer, product, 11, key).then().statusCode(201);
    }

    @Test
    void anOrderWithoutAKeyIsRefused() {
        shop.order(shop.customer(), shop.product(), 1, "")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Idempotency-Key"));
    }

    /** Adds one piece at a time as often as a careful caller must, and says how often it had to read again. */
    private int addPieces(String accessToken, String product) {
        int refusals = 0;
        for (int added = 0; added < CHANGES_EACH; ) {
            Response read = shop.at("catalog").get(product);
            int stock = JsonPath.from(read.asString()).getInt("stock");
            int status = shop.at("catalog", accessToken)
                    .header("If-Match", read.header("ETag"))
                    .contentType("application/merge-patch+json")
                    .body("{\"stock\": %d}".formatted(stock + 1))
                    .patch(product)
                    .statusCode();
            assertThat(status).isIn(200, 412);
            added += status == 200 ? 1 : 0;
            refusals += status == 412 ? 1 : 0;
        }
        return refusals;
    }
}
