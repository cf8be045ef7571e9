package dev.strata.system.shop;

import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;
import dev.strata.system.api.ApiRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

@AgainstAllServices
@ExtendWith(ShopExtension.class)
class RateLimitIT {

    private static final int REQUESTS = 5;

    private final Environment environment;
    private final Shop shop;

    RateLimitIT(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @BeforeEach
    void onlyWhereAServiceCanBeStarted() {
        Assumptions.assumeTrue(environment.canKill("orders"), "The limits of a running service are not the tests' own");
    }

    @Test
    void anAddressAndAUserGetWhatTheirQuotaHolds() {
        String url = environment
                .startAnother(
                        "orders",
                        Map.of(
                                "RATE_LIMIT_ADDRESS_REQUESTS",
                                Integer.toString(3 * REQUESTS),
                                "RATE_LIMIT_ADDRESS_WINDOW",
                                "PT1H",
                                "RATE_LIMIT_PRINCIPAL_REQUESTS",
                                Integer.toString(REQUESTS),
                                "RATE_LIMIT_PRINCIPAL_WINDOW",
                                "PT1H"))
                .toString();
        String customer = shop.customer();

        assertRefusedAfter(REQUESTS, () -> ordersAt(url, customer), "\"principal\";r=0");
        assertThat(ordersAt(url, shop.customer()).statusCode())
                .as("another user")
                .isEqualTo(200);

        int left = 3 * REQUESTS - (REQUESTS + 1) - 1;
        assertRefusedAfter(left, () -> RestAssured.get(url + "/nowhere"), "\"address\";r=0");
        assertThat(RestAssured.get(url + "/health/live").statusCode())
                .as("a probe")
                .isEqualTo(200);
        assertThat(ApiRequest.get(URI.create(url), "/health/../version").send().statusCode())
                .as("what only looks like a probe")
                .isNotEqualTo(200);
    }

    private void assertRefusedAfter(int admitted, Supplier<Response> request, String rest) {
        for (int i = 0; i < admitted; i++) {
            assertThat(request.get().statusCode()).isNotEqualTo(429);
        }
        Response refused = request.get();
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:too-many-requests"));
        assertThat(refused.headers().getValues("RateLimit")).anyMatch(value -> value.startsWith(rest));
        assertThat(refused.headers().getValues("RateLimit-Policy")).isNotEmpty();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
    }

    private static Response ordersAt(String url, String accessToken) {
        RequestSpecification request = RestAssured.given().auth().preemptive().oauth2(accessToken);
        return request.get(url + "/api/v1/orders");
    }
}
