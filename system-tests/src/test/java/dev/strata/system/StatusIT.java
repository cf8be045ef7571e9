package dev.strata.system;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

@AgainstAllServices
class StatusIT {

    private final Shop shop;

    StatusIT(Shop shop) {
        this.shop = shop;
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "users", "orders"})
    void everyServiceIsStartedReadyAndLive(String service) {
        for (String check : new String[] {"started", "ready", "live"}) {
            shop.at(service)
                    .get("/health/" + check)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body("checks.status", everyItem(equalTo("UP")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "users", "orders"})
    void everyServiceDescribesItsInterface(String service) {
        shop.at(service)
                .queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"));
        shop.at(service).accept("text/html").get("/openapi/ui/").then().statusCode(200);
    }
}
