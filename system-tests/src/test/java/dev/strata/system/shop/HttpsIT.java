package dev.strata.system.shop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.restassured.RestAssured;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.launcher.Ports;
import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

@AgainstAllServices
@ExtendWith(ShopExtension.class)
class HttpsIT {

    private static final String PASSWORD = "only for this test";

    private final Environment environment;

    HttpsIT(Environment environment) {
        this.environment = environment;
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "its configuration here leaves TLS to a proxy")
    void aServiceWithAKeyStoreSpeaksTls(@TempDir Path folder) throws Exception {
        Assumptions.assumeTrue(environment.canKill("catalog"), "Another instance is started here only");
        Path keyStore = folder.resolve("server.p12");
        makeKeyStore(keyStore);
        int port = Ports.free();
        environment.startAnother(
                "catalog",
                Map.of(
                        "HTTPS_PORT", Integer.toString(port),
                        "TLS_KEYSTORE_FILE", keyStore.toString(),
                        "TLS_KEYSTORE_PASSWORD", PASSWORD));

        RestAssured.given()
                .trustStore(keyStore.toFile(), PASSWORD)
                .get(URI.create("https://localhost:" + port + "/api/v1/products"))
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", startsWith("max-age="));
    }

    @Test
    void aServiceWithoutTlsPromisesNone(Shop shop) {
        shop.at("catalog").get("/api/v1/products").then().header("Strict-Transport-Security", equalTo(null));
    }

    private static void makeKeyStore(Path file) throws IOException, InterruptedException {
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        List<String> command = List.of(
                keytool,
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                PASSWORD);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
