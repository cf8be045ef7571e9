package dev.strata.system.users;

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
    void rotatesRefreshTokensAndToleratesLostResponse() {
        String first = users.newCustomer().refreshToken();
        String lost = refresh(first).then().statusCode(200).extract().path("refreshToken");
        String second = refresh(first).then().statusCode(200).extract().path("refreshToken");

        refresh(second).then().statusCode(200);
        refresh(lost).then().statusCode(401).body("type", equalTo("urn:problem:refresh-token-refused"));
        refresh(first).then().statusCode(401);
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
                .body("{\"email\":\"%s@example.com\",\"name\":\"A\",\"password\":\"%s\"}"
                        .formatted(UUID.randomUUID(), password))
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

    private Response refresh(String token) {
        return session("refresh", token);
    }

    private Response session(String step, String token) {
        return users.at("users")
                .contentType(ContentType.JSON)
                .body("{\"refreshToken\":\"%s\"}".formatted(token))
                .post("/api/v1/auth/" + step);
    }

    private static String withoutId(Response response) {
        return response.asString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
