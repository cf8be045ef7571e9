package dev.strata.system.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.dev.processes.Ports;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.api.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

/**
 * TLS, quotas, proxies and other origins, on one instance of orders that is configured for all. This machine is a
 * trusted proxy, so each test has a client address of its own.
 */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
class EdgeIT {

    private static final String PASSWORD = "only for this test";
    private static final int QUOTA = 5;
    private static final int ADDRESS_QUOTA = 3 * QUOTA;
    private static final String ORIGIN = "https://shop.example";
    // A frame of length 0, type 4, without flags, of stream 0.
    private static final String EMPTY_SETTINGS = "\0\0\0\4\0\0\0\0\0";
    private static final String LOOPBACK = "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1";

    private final Servers servers;
    private final ShopClient shop;
    private final int httpsPort = Ports.free();

    @TempDir
    private static Path folder;

    private Instance orders;
    private Instance catalog;

    EdgeIT(Environment environment, ShopClient shop) {
        this.servers = environment.servers();
        this.shop = shop;
    }

    @BeforeAll
    void start() throws Exception {
        createKeyStore();
        catalog = servers.startReplica(
                "catalog", Map.of("RATE_LIMIT_ADDRESS_REQUESTS", "1", "RATE_LIMIT_ADDRESS_WINDOW", "PT1H"));
        Map<String, String> settings = new HashMap<>(servers.patientClients());
        settings.put("CATALOG_URL", catalog.url().toString());
        settings.put("HTTPS_PORT", Integer.toString(httpsPort));
        settings.put("TLS_KEYSTORE_FILE", keyStore().toString());
        settings.put("TLS_KEYSTORE_PASSWORD", PASSWORD);
        settings.put("HTTP_TRUSTED_PROXIES", LOOPBACK);
        settings.put("CORS_ALLOWED_ORIGINS", ORIGIN);
        settings.put("OPERATOR_ENDPOINTS", "false");
        settings.put("RATE_LIMIT_ADDRESS_REQUESTS", Integer.toString(ADDRESS_QUOTA));
        settings.put("RATE_LIMIT_ADDRESS_WINDOW", "PT1H");
        settings.put("RATE_LIMIT_PRINCIPAL_REQUESTS", Integer.toString(QUOTA));
        settings.put("RATE_LIMIT_PRINCIPAL_WINDOW", "PT1H");
        orders = servers.startIsolated("orders", settings).awaitReady();
        catalog.awaitReady();
    }

    @AfterAll
    void stop() {
        for (Instance instance : new Instance[] {orders, catalog}) {
            if (instance != null) {
                instance.close();
            }
        }
    }

    @Test
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

    @Test
    void limitsUsers() {
        String customer = shop.customerToken();

        assertLimit(QUOTA, () -> ordersOf(customer, "192.0.2.1"), "\"principal\";r=0");

        assertThat(ordersOf(customer, "192.0.2.2").statusCode())
                .as("the same user from another address")
                .isEqualTo(429);
        assertThat(ordersOf(shop.customerToken(), "192.0.2.1").statusCode())
                .as("another user")
                .isEqualTo(200);
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "it refuses invalid tokens before the filters of the application")
    void countsInvalidTokensOfAddress() {
        assertLimit(ADDRESS_QUOTA, () -> ordersOf("no.valid.token", "198.51.100.6"), "\"address\";r=0");
    }

    @Test
    void limitsAnonymousCallersPerAddress() {
        assertLimit(ADDRESS_QUOTA, () -> from("198.51.100.1").get("/nowhere"), "\"address\";r=0");

        assertThat(from("198.51.100.1").get("/health/live").statusCode())
                .as("a probe")
                .isEqualTo(200);
        assertThat(ApiRequest.get(orders.url(), "/health/../version")
                        .with("X-Forwarded-For", "198.51.100.1")
                        .send()
                        .statusCode())
                .as("a path that only looks like a probe")
                .isNotEqualTo(200);
        assertThat(ordersOf(shop.customerToken(), "198.51.100.1").statusCode())
                .as("a user behind the same address")
                .isEqualTo(200);
    }

    @Test
    void countsIpv6NetworkAsOneAddress() {
        AtomicInteger host = new AtomicInteger();

        assertLimit(
                ADDRESS_QUOTA,
                () -> from(String.format(Locale.ROOT, "2001:db8:1:2::%x", host.incrementAndGet()))
                        .get("/nowhere"),
                "\"address\";r=0");

        assertThat(from("2001:db8:1:3::1").get("/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void trustsOnlyAddressAppendedByProxy() {
        AtomicInteger host = new AtomicInteger();

        assertLimit(
                ADDRESS_QUOTA,
                () -> from(String.format(Locale.ROOT, "203.0.113.%d, 198.51.100.2", host.incrementAndGet()))
                        .header("Forwarded", "for=203.0.113." + host)
                        .header("X-Real-IP", "203.0.113." + host)
                        .header("$WSRA", "203.0.113." + host)
                        .get("/nowhere"),
                "\"address\";r=0");
    }

    /** The catalog admits one request from an address, but orders asks it for many users. */
    @Test
    void doesNotLimitCallsBetweenServices() {
        String product = shop.newProduct();
        for (int customers = 0; customers < 2; customers++) {
            String customer = shop.customerToken();
            for (int i = 0; i < QUOTA - 2; i++) {
                shop.placeOrder(shop.at(orders.url()), customer, product, 1, ShopClient.newKey())
                        .then()
                        .statusCode(201);
            }
        }
    }

    @Test
    void variesEveryResponseByOrigin() {
        String customer = shop.customerToken();
        Map<Integer, Function<RequestSpecification, Response>> answers = Map.of(
                200, request -> request.auth().preemptive().oauth2(customer).get("/api/v1/orders"),
                400, request -> request.accept("application/json;q=abc").get("/api/v1/orders"),
                401, request -> request.get("/api/v1/orders"),
                404, request -> request.get("/nowhere"),
                405, request -> request.delete("/api/v1/orders"));

        answers.forEach((status, answer) -> {
            assertVaries(answer.apply(from("198.51.100.8")), status, null);
            assertVaries(answer.apply(from("198.51.100.8").header("Origin", ORIGIN)), status, ORIGIN);
        });
    }

    private static void assertVaries(Response response, int status, String allowedOrigin) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().getValues("Vary")).as("%d", status).containsOnlyOnce("Origin");
        assertThat(response.header("Access-Control-Allow-Origin"))
                .as("%d", status)
                .isEqualTo(allowedOrigin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/openapi", "/openapi/ui", "/openapi/ui/", "/openapi?format=JSON"})
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "payara",
            disabledReason = "it answers with a page of its own")
    void hidesOpenApi(String path) {
        assertHidden(from("198.51.100.3").get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void hidesVersion(String method) {
        assertHidden(from("198.51.100.4").request(method, "/version"));
    }

    @Test
    void doesNotNameHealthChecks() {
        for (String check : new String[] {"started", "ready"}) {
            from("198.51.100.5")
                    .get("/health/" + check)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body(not(anyOf(
                            containsString("database"), containsString("requests"), containsString("migrations"))));
        }
    }

    /** The application at /jwt comes with the server's MicroProfile JWT, outside of all filters, and can't be removed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/jwt/ibm/api/defaultJWT/jwk",
                "/jwt/ibm/api/defaultJWT/token",
                "/jwt/ibm/api/nobody/jwk",
                "/jwt/ibm/api/nobody/token",
                "/jwt/x"
            })
    @DisabledIfSystemProperty(named = "strata.server", matches = "wildfly|payara", disabledReason = "it is Liberty's")
    void serverIssuesNoTokens(String path) {
        String customer = shop.customerToken();
        for (ApiRequest request : List.of(
                ApiRequest.get(orders.url(), path),
                ApiRequest.get(orders.url(), path).with("X-Forwarded-Proto", "https"),
                ApiRequest.get(orders.url(), path)
                        .with("X-Forwarded-Proto", "https")
                        .with("Authorization", "Bearer " + customer))) {
            HttpResponse<String> response = request.send();

            assertThat(response.statusCode()).as(request.toCurl()).isBetween(400, 499);
            assertThat(response.body()).doesNotContain("\"keys\"", "\"token\"", "eyJ");
        }
    }

    /** A bug in Liberty that bypasses our filters and quotas. Once an update fixes it, remove it from SECURITY.md. */
    @Test
    @DisabledIfSystemProperty(named = "strata.server", matches = "wildfly|payara", disabledReason = "it is Liberty's")
    void serverFailsAtItsOwnEndpointAsDocumented() {
        assertThat(ApiRequest.get(orders.url(), "/jwt/ibm/api").send().statusCode())
                .isEqualTo(500);
    }

    @Test
    void refusesHttp2() throws IOException {
        String response = responseToHttp2Preface();

        assertThat(response).as("no frame").doesNotContain("\0");
        assertThat(RawConnection.statusesIn(response)).isSubsetOf("400", "404", "501", "505");
    }

    @Test
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "payara",
            disabledReason = "it answers 400, but does not close the connection")
    void closesConnectionThatAsksForHttp2() throws IOException {
        assertThat(responseToHttp2Preface()).doesNotContain("[silence]");
    }

    private String responseToHttp2Preface() throws IOException {
        try (RawConnection connection = RawConnection.to(orders.url())) {
            return connection
                    .send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + EMPTY_SETTINGS)
                    .response(Duration.ofSeconds(5));
        }
    }

    private static void assertHidden(Response response) {
        response.then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("X-Correlation-ID", notNullValue())
                .header("RateLimit", notNullValue())
                .body("type", equalTo("urn:problem:not-found"));
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
        assertThat(rejected.header("RateLimit")).startsWith(remaining);
        assertThat(rejected.header("RateLimit-Policy")).isNotEmpty();
        assertThat(Integer.parseInt(rejected.header("Retry-After"))).isPositive();
    }

    private Response ordersOf(String accessToken, String address) {
        return from(address).auth().preemptive().oauth2(accessToken).get("/api/v1/orders");
    }

    private RequestSpecification from(String forwardedFor) {
        return shop.at(orders.url()).header("X-Forwarded-For", forwardedFor);
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
