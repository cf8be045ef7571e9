package dev.strata.system.users;

import java.util.Locale;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@SystemTest
class LoginIT {

    private static final int FREE_ATTEMPTS = 5;

    private final UsersClient users;

    LoginIT(UsersClient users) {
        this.users = users;
    }

    @Test
    void doesNotRevealWhetherUserExists() {
        Response unknown = users.logIn("nobody-" + UUID.randomUUID() + "@example.com", UsersClient.PASSWORD);
        Response wrong = users.logIn(users.newCustomer().email(), "a wrong guess");

        assertThat(withoutId(unknown)).isEqualTo(withoutId(wrong));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void delaysLoginAfterFailedAttempts() {
        String email = users.newCustomer().email();
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            users.logIn(email, "a wrong guess").then().statusCode(401);
        }

        Response next = users.logIn(email, UsersClient.PASSWORD);

        next.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:too-many-attempts"));
        assertThat(Integer.parseInt(next.header("Retry-After"))).isBetween(1, 2);
    }

    @Test
    void endsSessionWhenSpentRefreshTokenIsUsedAgain() {
        String first = users.newCustomer().refreshToken();
        String second = refreshed(first);
        String third = refreshed(second);

        refresh(first).then().statusCode(401).body("type", equalTo("urn:problem:refresh-token-refused"));
        refresh(third).then().statusCode(401);
    }

    @Test
    void givesSameRefreshTokenToTabsOfOneBrowser() {
        String shared = users.newCustomer().refreshToken();

        String ofOneTab = refreshed(shared);
        String ofAnother = refreshed(shared);

        assertThat(ofAnother).isEqualTo(ofOneTab);
        refresh(ofOneTab).then().statusCode(200);
        refresh(ofAnother).then().statusCode(200);
    }

    @Test
    void deletesAccountWithPasswordOnly() {
        Account customer = users.newCustomer();
        users.deleteProfile(customer.accessToken(), "a wrong guess")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:problem:wrong-password"));
        users.at("users", customer.accessToken())
                .header("If-Match", "*")
                .delete("/api/v1/profile")
                .then()
                .statusCode(405);

        users.deleteProfile(customer.accessToken(), UsersClient.PASSWORD).then().statusCode(204);

        users.logIn(customer.email(), UsersClient.PASSWORD).then().statusCode(401);
    }

    @Test
    void revokesRefreshTokenOnLogout() {
        String token = users.newCustomer().refreshToken();
        session("logout", token).then().statusCode(204);

        refresh(token).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "qwertyuiop"})
    void rejectsCommonPassword(String password) {
        users.at("users")
                .contentType(ContentType.JSON)
                .body(String.format(
                        Locale.ROOT,
                        "{\"email\":\"%s@example.com\",\"name\":\"A\",\"password\":\"%s\"}",
                        UUID.randomUUID(),
                        password))
                .post("/api/v1/registrations")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/password"))
                .body("errors[0].detail", containsString("commonest"));
    }

    @Test
    void allowsCachingOfPublicKeys() {
        users.at("users").get("/api/v1/jwks").then().header("Cache-Control", equalTo("public, max-age=300"));
    }

    private String refreshed(String token) {
        return refresh(token).then().statusCode(200).extract().path("refreshToken");
    }

    private Response refresh(String token) {
        return session("refresh", token);
    }

    private Response session(String step, String token) {
        return users.at("users")
                .contentType(ContentType.JSON)
                .body(String.format(Locale.ROOT, "{\"refreshToken\":\"%s\"}", token))
                .post("/api/v1/auth/" + step);
    }

    private static String withoutId(Response response) {
        return response.asString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
