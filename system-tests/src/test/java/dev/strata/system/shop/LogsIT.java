package dev.strata.system.shop;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.LogScanner;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;
import dev.strata.system.users.Account;

import static org.assertj.core.api.Assertions.assertThat;

/** No log may contain secrets or personal data. All logs are searched once more after the last test. */
@SystemTest
class LogsIT {

    private final Servers servers;
    private final ShopClient shop;

    LogsIT(Environment environment, ShopClient shop) {
        this.servers = environment.servers();
        this.shop = shop;
    }

    @Test
    @ControlsServers
    void containNeitherSecretsNorPersonalData() {
        Account account = shop.newCustomer();
        shop.logIn(account.email(), "wrong " + ShopClient.PASSWORD).then().statusCode(401);
        shop.register(account.email()).then().statusCode(409);
        shop.at("users")
                .contentType(ContentType.JSON)
                .body("{\"email\": \"" + account.email() + "\", \"password\": \"" + ShopClient.PASSWORD
                        + "\", \"x\": 1}")
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

        assertThat(servers.logs().findings()).isEmpty();
    }

    @Test
    @ControlsServers
    void accessLogHasOneLineOfJsonPerRequest() throws Exception {
        Path log;
        try (Instance catalog = servers.startReplica("catalog", Map.of("ACCESS_LOG_FORMAT", "JSON"))
                .awaitReady()) {
            log = catalog.log();
            for (int i = 0; i < 100; i++) {
                RestAssured.given()
                        .baseUri(catalog.url().toString())
                        .header("X-Correlation-ID", "request-" + i)
                        .queryParam("secret", "s3cret")
                        .get("/api/v1/products/unknown")
                        .then()
                        .statusCode(404);
            }
            catalog.terminate();
        }

        String output = Files.readString(log, StandardCharsets.ISO_8859_1);
        assertThat(output.lines().filter(line -> line.startsWith("{\"type\":\"access\"")))
                .hasSize(100)
                .allMatch(line ->
                        line.contains("\"method\":\"GET\",\"path\":\"/api/v1/products/unknown\",\"status\":404"))
                .allMatch(line -> line.endsWith("}"))
                .anyMatch(line -> line.contains("\"correlationId\":\"request-99\""));
        assertThat(output).doesNotContain("s3cret");
    }

    @Test
    void secretsAreDetected(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("server.log"), "fine\nlogged in with " + ShopClient.PASSWORD + "\n");

        assertThat(new LogScanner(List.of(folder)).findings())
                .singleElement()
                .asString()
                .contains("server.log", "logged in with ***");
    }
}
