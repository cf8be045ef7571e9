package dev.strata.system.shop;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;
import dev.strata.system.LogSearch;
import dev.strata.system.users.Account;

import static org.assertj.core.api.Assertions.assertThat;

/** What no log may hold. The whole run is searched again when the services have ended. */
@AgainstAllServices
@ExtendWith(ShopExtension.class)
class LogsIT {

    private final Environment environment;
    private final Shop shop;

    LogsIT(Environment environment, Shop shop) {
        this.environment = environment;
        this.shop = shop;
    }

    @Test
    void holdNoSecretAndNoPersonalData() {
        Assumptions.assumeTrue(
                environment.canKill("users"), "Only the logs of services that the tests started are here");
        Account account = shop.account();
        shop.logInAs(account.email(), "wrong " + Shop.PASSWORD).then().statusCode(401);
        shop.register(account.email()).then().statusCode(409);
        shop.at("users")
                .contentType(ContentType.JSON)
                .body("{\"email\": \"" + account.email() + "\", \"password\": \"" + Shop.PASSWORD + "\", \"x\": 1}")
                .post("/api/v1/registrations")
                .then()
                .statusCode(400);
        shop.at("orders", account.accessToken().replaceFirst(".{6}$", "AAAAAA"))
                .get("/api/v1/orders")
                .then()
                .statusCode(401);
        shop.at("users")
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", account.refreshToken()))
                .post("/api/v1/auth/refresh")
                .then()
                .statusCode(200);
        shop.at("users", account.accessToken())
                .queryParam("email", account.email())
                .get("/api/v1/users")
                .then()
                .statusCode(403);

        assertThat(environment.logs().findings()).isEmpty();
    }

    @Test
    void wouldNotGoUnnoticed(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("server.log"), "fine\nlogged in with " + Shop.PASSWORD + "\n");

        assertThat(new LogSearch(List.of(folder)).findings())
                .singleElement()
                .asString()
                .contains("server.log", "logged in with ***");
    }
}
