package dev.strata.system.shop;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.launcher.Ports;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

/** TLS and rate limits, on one instance of orders that is configured for both. */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EdgeIT {

    private static final String PASSWORD = "only for this test";
    private static final int QUOTA = 5;
    private static final Pattern ADDRESS_REMAINING = Pattern.compile("\"address\";r=(\\d+)");

    private final Servers servers;
    private final ShopClient shop;
    private final int httpsPort = Ports.free();

    @TempDir
    private static Path folder;

    private Instance orders;

    EdgeIT(Environment environment, ShopClient shop) {
        this.servers = environment.servers();
        this.shop = shop;
    }

    @BeforeAll
    void start() throws Exception {
        createKeyStore();
        Map<String, String> settings = new HashMap<>();
        settings.put("HTTPS_PORT", Integer.toString(httpsPort));
        settings.put("TLS_KEYSTORE_FILE", keyStore().toString());
        settings.put("TLS_KEYSTORE_PASSWORD", PASSWORD);
        settings.put("RATE_LIMIT_ADDRESS_REQUESTS", Integer.toString(3 * QUOTA));
        settings.put("RATE_LIMIT_ADDRESS_WINDOW", "PT1H");
        settings.put("RATE_LIMIT_PRINCIPAL_REQUESTS", Integer.toString(QUOTA));
        settings.put("RATE_LIMIT_PRINCIPAL_WINDOW", "PT1H");
        orders = servers.startIsolated("orders", settings).awaitReady();
    }

    @AfterAll
    void stop() {
        if (orders != null) {
            orders.close();
        }
    }

    @Test
    @Order(1)
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "its configuration here leaves TLS to a proxy")
    void servesHttpsWithKeyStore() {
        RestAssured.given()
                .trustStore(keyStore().toFile(), PASSWORD)
                .auth()
                .preemptive()
                .oauth2(shop.customerToken())
                .get(URI.create("https://localhost:" + httpsPort + "/api/v1/orders"))
                .then()
                .statusCode(200)
                .header("Strict-Transport-Security", startsWith("max-age="));
    }

    /** Uses up the quota of the address, so it comes last. */
    @Test
    @Order(2)
    void limitsRequestsPerUserAndPerAddress() {
        String customer = shop.customerToken();
        assertLimit(QUOTA, () -> ordersOf(customer), "\"principal\";r=0");
        Response ofAnother = ordersOf(shop.customerToken());
        assertThat(ofAnother.statusCode()).as("another user").isEqualTo(200);

        assertLimit(remaining(ofAnother), () -> RestAssured.get(orders.url() + "/nowhere"), "\"address\";r=0");
        assertThat(RestAssured.get(orders.url() + "/health/live").statusCode())
                .as("a probe")
                .isEqualTo(200);
        assertThat(ApiRequest.get(orders.url(), "/health/../version").send().statusCode())
                .as("a path that only looks like a probe")
                .isNotEqualTo(200);
    }

    private void assertLimit(int admitted, Supplier<Response> request, String remaining) {
        for (int i = 0; i < admitted; i++) {
            assertThat(request.get().statusCode()).isNotEqualTo(429);
        }
        Response rejected = request.get();
        rejected.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:too-many-requests"));
        assertThat(rejected.headers().getValues("RateLimit")).anyMatch(value -> value.startsWith(remaining));
        assertThat(rejected.headers().getValues("RateLimit-Policy")).isNotEmpty();
        assertThat(Integer.parseInt(rejected.header("Retry-After"))).isPositive();
    }

    /** What is left of the quota of the address, from the RateLimit header. */
    private static int remaining(Response response) {
        return response.headers().getValues("RateLimit").stream()
                .map(ADDRESS_REMAINING::matcher)
                .filter(Matcher::find)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private Response ordersOf(String accessToken) {
        return RestAssured.given().auth().preemptive().oauth2(accessToken).get(orders.url() + "/api/v1/orders");
    }

    private static Path keyStore() {
        return folder.resolve("server.p12");
    }

    private static void createKeyStore() throws IOException, InterruptedException {
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
                keyStore().toString(),
                "-storepass",
                PASSWORD);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
