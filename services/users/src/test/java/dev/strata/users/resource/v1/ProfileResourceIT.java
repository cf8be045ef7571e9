package dev.strata.users.resource.v1;

import java.net.URL;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.testing.kit.Api;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.shared.testing.kit.Api.isProblem;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class ProfileResourceIT {

    private static final String PASSWORD = "correct horse battery staple";

    private final String email = UUID.randomUUID() + "@example.com";

    @ArquillianResource
    private URL deployment;

    private Api api;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.with(ProfileResourceIT.class);
    }

    @BeforeEach
    void call() {
        api = Api.at(deployment);
    }

    @Test
    void returnsOwnProfile() {
        UUID user = register();

        api.as(user, "CUSTOMER").get("api/v1/profile").then().statusCode(200).body("email", equalTo(email));
    }

    /** The next user in the same browser has another profile with the same version. */
    @Test
    void keepsProfileOutOfCaches() {
        UUID user = register();

        api.as(user, "CUSTOMER")
                .header("If-None-Match", "\"0\"")
                .get("api/v1/profile")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("ETag", "\"0\"");
    }

    @Test
    void logsInRegisteredUser() {
        register();

        logIn(PASSWORD).then().statusCode(200).body("tokenType", equalTo("Bearer"));
        logIn("wrong " + PASSWORD).then().spec(isProblem(401, "login-refused")).header("WWW-Authenticate", "Bearer");
    }

    @Test
    void rejectsDuplicateEmail() {
        register();

        registration().then().spec(isProblem(409, "email-taken"));
    }

    @Test
    void rejectsEmailThatIsTooLongInLowerCase() {
        // Valid as it was sent, with 251 characters: each U+0130 becomes two.
        String address = "\u0130".repeat(60) + "@" + String.join(".", "a".repeat(60), "b".repeat(60), "c".repeat(60))
                + ".example";

        rejects(address, PASSWORD, "/email").body("errors[0].detail", containsString("254"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ｐａｓｓｗｏｒｄ", "        ", "\ud83e\udde2\ud83e\udde2\ud83e\udde2\ud83e\udde2"})
    void rejectsWeakPasswords(String password) {
        rejects(email, password, "/password");
    }

    @Test
    void rejectsEmailAsPassword() {
        rejects(email, email.toUpperCase(Locale.ROOT), "/password");
        UUID user = register();

        api.as(user, "CUSTOMER")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("currentPassword", PASSWORD, "newPassword", email))
                .put("api/v1/profile/password")
                .then()
                .spec(isProblem(400, "invalid-input"))
                .body("errors[0].pointer", equalTo("/newPassword"));
    }

    @Test
    void acceptsLongPasswordOfSupplementaryCharacters() {
        String emoji = "\ud83e\udde2".repeat(100);
        registration(email, emoji).then().statusCode(201);

        logIn(emoji).then().statusCode(200);
    }

    @Test
    void deletesAccountWithPassword() {
        UUID user = register();

        deletion(user, "wrong " + PASSWORD).then().spec(isProblem(403, "wrong-password"));
        deletion(user, PASSWORD).then().statusCode(204);
        api.as(user, "CUSTOMER").get("api/v1/profile").then().spec(isProblem(404, "unknown-user"));
    }

    @Test
    void reportsWhetherUserMayOrder() {
        UUID user = register();

        api.as(user, "CUSTOMER")
                .get("api/v1/profile/standing")
                .then()
                .statusCode(200)
                .body("mayOrder", equalTo(true));
    }

    @Test
    void rejectsUnknownAccount() {
        api.anonymously().get("api/v1/profile").then().spec(isProblem(401, "unauthorized"));
    }

    private UUID register() {
        return UUID.fromString(registration().then().statusCode(201).extract().path("id"));
    }

    private Response deletion(UUID user, String password) {
        return api.as(user, "CUSTOMER")
                .contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body(Map.of("password", password))
                .post("api/v1/profile/deletion");
    }

    private ValidatableResponse rejects(String address, String password, String pointer) {
        return registration(address, password)
                .then()
                .spec(isProblem(400, "invalid-input"))
                .body("errors[0].pointer", equalTo(pointer));
    }

    private Response registration() {
        return registration(email, PASSWORD);
    }

    private Response registration(String address, String password) {
        return api.anonymously()
                .contentType("application/json; charset=utf-8")
                .body(Map.of("email", address, "name", "Ann", "password", password))
                .post("api/v1/registrations");
    }

    private Response logIn(String password) {
        return api.anonymously()
                .contentType("application/json; charset=utf-8")
                .body(Map.of("email", email, "password", password))
                .post("api/v1/auth/login");
    }
}
