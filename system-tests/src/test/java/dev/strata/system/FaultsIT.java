package dev.strata.system;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@AgainstAllServices
class FaultsIT {

    private final Environment environment;
    private final Shop shop;

    FaultsIT(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @Test
    void anOrderWithoutTheCatalogIsA503AndWorksAgainAfterwards() {
        assumeCanKill("catalog");
        String product = shop.product();
        String customer = shop.customer();

        environment.kill("catalog");
        try {
            shop.order(customer, product, 1)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("urn:problem:neighbour-unavailable"))
                    .body("detail", containsString("catalog"));
            shop.at("orders").get("/health/ready").then().statusCode(200);
        } finally {
            environment.startAgain("catalog");
        }

        shop.at("catalog").get("/api/v1/products/" + product).then().statusCode(200);
        shop.order(customer, product, 1).then().statusCode(201);
    }

    @Test
    void aKilledServiceLosesNoOrderThatItConfirmed() {
        assumeCanKill("orders");
        String customer = shop.customer();
        String order = shop.order(customer, shop.product(), 1)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        environment.kill("orders");
        environment.startAgain("orders");

        shop.at("orders", customer).get("/api/v1/orders/" + order).then().statusCode(200);
    }

    private void assumeCanKill(String service) {
        Assumptions.assumeTrue(environment.canKill(service), "Only a service that the tests started can be killed");
    }
}
