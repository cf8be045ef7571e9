package dev.strata.system.shop;

import java.time.Duration;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import dev.strata.system.SystemTest;
import dev.strata.system.users.Keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Access tokens of another issuer: its roles are those of the services, and its next key is picked up. */
@SystemTest
@EnabledIfSystemProperty(named = "strata.keycloak", matches = ".+", disabledReason = "Run it with -Pkeycloak")
class KeycloakIT {

    // A service looks up an unknown key at most once in 30 s.
    private static final Duration LOOK_UP_LIMIT = Duration.ofSeconds(60);

    private final ShopClient shop;
    private final Keycloak keycloak = Keycloak.ofThisRun().orElseThrow();

    KeycloakIT(ShopClient shop) {
        this.shop = shop;
    }

    @Test
    void mapsRoles() {
        assertThat(addProduct(newToken("ADMIN")).statusCode()).isEqualTo(201);
        assertThat(addProduct(newToken("CUSTOMER")).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesTokensOfUsersService() {
        String token = shop.logIn(shop.newCustomer().email(), ShopClient.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");

        assertThat(addProduct(token).statusCode()).isEqualTo(401);
    }

    @Test
    void acceptsTokensSignedWithNextKey() {
        String before = newToken("ADMIN");
        assertThat(addProduct(before).statusCode()).isEqualTo(201);

        keycloak.rotateKeys();
        String after = newToken("ADMIN");

        assertThat(keyId(after)).isNotEqualTo(keyId(before));
        await().atMost(LOOK_UP_LIMIT).until(() -> addProduct(after).statusCode() == 201);
        assertThat(addProduct(before).statusCode()).isEqualTo(201);
    }

    private String newToken(String role) {
        String id = UUID.randomUUID().toString();
        return keycloak.newUser(id, id + "@example.com", ShopClient.PASSWORD, role);
    }

    private static String keyId(String token) {
        return token.substring(0, token.indexOf('.'));
    }

    private Response addProduct(String token) {
        return shop.at("catalog", token)
                .contentType(ContentType.JSON)
                .body(ShopClient.productBody("Mug"))
                .post("/api/v1/products");
    }
}
