package dev.strata.system.shop;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.system.ConcurrentCalls;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;
import dev.strata.system.users.Account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Two replicas of each service on one database: what must hold whichever of them gets a request. */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
@Order(1)
class ReplicasIT {

    private static final int FREE_ATTEMPTS = 5;

    private final Environment environment;
    private final Servers servers;
    private final ShopClient shop;
    private final List<Instance> started = new ArrayList<>();

    private URI otherUsers;
    private URI otherOrders;
    private URI otherCatalog;

    ReplicasIT(Environment environment, ShopClient shop) {
        this.environment = environment;
        this.servers = environment.servers();
        this.shop = shop;
    }

    @BeforeAll
    void startSecondReplicas() {
        Instance users = start("users", Map.of("TOKEN_SIGNING_KEY_FILE", signingKey()));
        Instance orders = start("orders", Map.of());
        Instance catalog = start("catalog", Map.of());
        otherUsers = users.awaitReady().url();
        otherOrders = orders.awaitReady().url();
        otherCatalog = catalog.awaitReady().url();
    }

    @AfterAll
    void stop() {
        started.forEach(Instance::close);
    }

    @Test
    void migrateOnceWhenTheyStartAtTheSameTime() throws Exception {
        EmbeddedServer database = servers.startDatabase("replicas", "users");
        Map<String, String> settings = Map.of(
                "DB_PORT", Integer.toString(database.port()),
                "DB_NAME", "users",
                "DB_PASSWORD", database.password(),
                "TOKEN_SIGNING_KEY_FILE", signingKey());
        try (Instance one = servers.startIsolated("users", settings);
                Instance other = servers.startIsolated("users", settings)) {
            one.awaitReady();
            other.awaitReady();

            String migrations = "SELECT count(*) FROM flyway_schema_history WHERE version IS NOT NULL";
            long applied = count(database, migrations);
            assertThat(applied).isPositive();
            assertThat(count(database, migrations + " AND success")).isEqualTo(applied);
            assertThat(count(database, "SELECT count(DISTINCT version) FROM flyway_schema_history"))
                    .isEqualTo(applied);
            // Both wanted to make the first administrator.
            assertThat(count(database, "SELECT count(*) FROM app_user")).isEqualTo(1);
        }
    }

    @Test
    void acceptTheTokensOfEachOther() {
        Account customer = shop.newCustomer();
        String token = logInAt(otherUsers, customer.email(), ShopClient.PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .path("accessToken");

        shop.at("users", token).get("/api/v1/profile").then().statusCode(200);
        shop.at(otherOrders)
                .auth()
                .preemptive()
                .oauth2(token)
                .get("/api/v1/orders")
                .then()
                .statusCode(200);
    }

    @Test
    void placeOneOrderForOneIdempotencyKey() throws Exception {
        String customer = shop.customerToken();
        String product = shop.newProduct();
        String key = ShopClient.newKey();
        AtomicInteger next = new AtomicInteger();

        List<Response> responses = ConcurrentCalls.run(
                8,
                () -> shop.placeOrder(
                        next.getAndIncrement() % 2 == 0 ? shop.at("orders") : shop.at(otherOrders),
                        customer,
                        product,
                        1,
                        key));

        assertThat(responses).extracting(Response::statusCode).contains(201).containsAnyOf(201, 409);
        String repeated = shop.placeOrder(shop.at(otherOrders), customer, product, 1, key)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(shop.orderIds(otherOrders, customer)).containsExactly(repeated);
    }

    @Test
    void detectReuseOfRefreshTokenThatAnotherReplicaHasRotated() {
        Account customer = shop.newCustomer();
        String second = refreshAt(otherUsers, customer.refreshToken())
                .then()
                .statusCode(200)
                .extract()
                .path("refreshToken");
        String third = refreshAt(environment.services().url("users"), second)
                .then()
                .statusCode(200)
                .extract()
                .path("refreshToken");

        // Its successor was used, so this is no client that lost a response.
        refreshAt(otherUsers, customer.refreshToken()).then().statusCode(401);

        refreshAt(environment.services().url("users"), third).then().statusCode(401);
    }

    @Test
    void letOnlyOneOfTwoConcurrentChangesWin() throws Exception {
        String product = "/api/v1/products/" + shop.newProduct();
        String admin = shop.adminToken();
        String tag = shop.at("catalog").get(product).header("ETag");
        List<URI> replicas = List.of(environment.services().url("catalog"), otherCatalog);
        AtomicInteger next = new AtomicInteger();

        List<Response> responses = ConcurrentCalls.run(
                2,
                () -> shop.at(replicas.get(next.getAndIncrement()))
                        .auth()
                        .preemptive()
                        .oauth2(admin)
                        .header("If-Match", tag)
                        .contentType("application/merge-patch+json")
                        .body("{\"stock\": 5}")
                        .patch(product));

        assertThat(responses).extracting(Response::statusCode).containsExactlyInAnyOrder(200, 412);
        assertThat(new HashSet<>(List.of(
                        shop.at("catalog").get(product).asString(),
                        shop.at(otherCatalog).get(product).asString())))
                .hasSize(1);
    }

    @Test
    void countFailedLoginsTogether() {
        Account customer = shop.newCustomer();
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            URI replica = i % 2 == 0 ? otherUsers : environment.services().url("users");
            logInAt(replica, customer.email(), "a wrong guess").then().statusCode(401);
        }

        for (URI replica : List.of(environment.services().url("users"), otherUsers)) {
            logInAt(replica, customer.email(), ShopClient.PASSWORD)
                    .then()
                    .statusCode(429)
                    .body("type", equalTo("urn:problem:too-many-attempts"));
        }
    }

    private Instance start(String service, Map<String, String> settings) {
        Instance instance = servers.startReplica(service, settings);
        started.add(instance);
        return instance;
    }

    private String signingKey() {
        return environment
                .services()
                .devDirectory("users")
                .resolve("signing-key.pem")
                .toString();
    }

    private Response logInAt(URI users, String email, String password) {
        return shop.at(users)
                .contentType(ContentType.JSON)
                .body(Map.of("email", email, "password", password))
                .post("/api/v1/auth/login");
    }

    private Response refreshAt(URI users, String token) {
        return shop.at(users)
                .contentType(ContentType.JSON)
                .body(Map.of("refreshToken", token))
                .post("/api/v1/auth/refresh");
    }

    private static long count(EmbeddedServer database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/users", database.port()),
                        "users",
                        database.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
