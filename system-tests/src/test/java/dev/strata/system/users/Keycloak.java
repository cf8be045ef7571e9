package dev.strata.system.users;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import org.apache.commons.io.FileUtils;

import dev.strata.shared.dev.processes.Ports;

import static org.awaitility.Awaitility.await;

/** The identity provider of {@code -Pkeycloak}, with the realm of server-config: one for all tests of a run. */
public final class Keycloak {

    private static final String CLIENT = "strata-app";
    private static final String ADMIN = "admin";
    private static final boolean IS_WINDOWS = System.getProperty("os.name").startsWith("Windows");
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static Keycloak running;

    private final URI url;

    private Keycloak(URI url) {
        this.url = url;
    }

    /** The provider, started at the first call, or empty without {@code -Pkeycloak}. */
    public static synchronized Optional<Keycloak> ofThisRun() {
        String home = System.getProperty("strata.keycloak", "");
        if (running == null && !home.isEmpty()) {
            running = start(Path.of(home));
        }
        return Optional.ofNullable(running);
    }

    private static Keycloak start(Path home) {
        int port = Ports.free();
        try {
            // Keycloak keeps an imported realm, and with it the keys that an earlier run rotated.
            FileUtils.deleteDirectory(home.resolve("data").toFile());
            Path realm = home.resolve("data/import/realm.json");
            Files.createDirectories(realm.getParent());
            Files.copy(
                    Path.of(System.getProperty("strata.root"), "server-config/keycloak/realm.json"),
                    realm,
                    StandardCopyOption.REPLACE_EXISTING);
            ProcessBuilder command = new ProcessBuilder(
                    home.resolve("bin").resolve(IS_WINDOWS ? "kc.bat" : "kc.sh").toString(),
                    "start-dev",
                    "--import-realm",
                    "--http-port=" + port);
            command.environment().put("JAVA_HOME", System.getProperty("java.home"));
            command.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            command.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN);
            Process process = command.redirectErrorStream(true)
                    .redirectOutput(home.resolve("keycloak.log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Keycloak keycloak = new Keycloak(URI.create("http://localhost:" + port));
        await().atMost(START_LIMIT)
                .pollInterval(500, TimeUnit.MILLISECONDS)
                .ignoreExceptions()
                .until(() -> RestAssured.get(keycloak.issuer()).statusCode() == 200);
        keycloak.letTestsLogIn();
        return keycloak;
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    /** What TOKEN_ISSUER has to be. */
    public String issuer() {
        return url + "/realms/strata";
    }

    /** What TOKEN_KEYS_LOCATION has to be. */
    public String keysLocation() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** Makes a user with an id that a service knows already, and returns the user's access token. */
    public String newUser(String id, String email, String password, String role) {
        Map<String, Object> user = Map.of(
                "id",
                id,
                "username",
                email,
                "email",
                email,
                "emailVerified",
                true,
                "firstName",
                "Test",
                "lastName",
                "User",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", password)),
                "realmRoles",
                List.of(role));
        administration()
                .body(Map.of("ifResourceExists", "FAIL", "users", List.of(user)))
                .post("/partialImport")
                .then()
                .statusCode(200);
        return accessToken(email, password);
    }

    public String accessToken(String email, String password) {
        return token("strata", CLIENT, email, password);
    }

    /** Lets the realm sign with a new key; the former one is still published. */
    public void rotateKeys() {
        administration()
                .body(Map.of(
                        "name", "next",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("1000"), "algorithm", List.of("RS256"))))
                .post("/components")
                .then()
                .statusCode(201);
    }

    /** People log in with their browser; tests have none. */
    private void letTestsLogIn() {
        String id = administration()
                .get("/clients?clientId=" + CLIENT)
                .then()
                .statusCode(200)
                .extract()
                .path("[0].id");
        administration()
                .body(Map.of("clientId", CLIENT, "directAccessGrantsEnabled", true))
                .put("/clients/" + id)
                .then()
                .statusCode(204);
    }

    private RequestSpecification administration() {
        return RestAssured.given()
                .baseUri(url.toString())
                .basePath("/admin/realms/strata")
                .auth()
                .preemptive()
                .oauth2(token("master", "admin-cli", ADMIN, ADMIN))
                .contentType(ContentType.JSON);
    }

    private String token(String realm, String client, String user, String password) {
        return RestAssured.given()
                .formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", user)
                .formParam("password", password)
                .post(url + "/realms/" + realm + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");
    }
}
