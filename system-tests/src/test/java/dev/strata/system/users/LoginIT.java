package dev.strata.system.users;

import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.system.AgainstAllServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

@AgainstAllServices
@ExtendWith(PeopleExtension.class)
class LoginIT {

    private static final int FREE_ATTEMPTS = 5;

    private final People people;

    LoginIT(People people) {
        this.people = people;
    }

    @Test
    void anUnknownUserAndAWrongPasswordAreAnsweredAlike() {
        Response unknown = people.logInAs("nobody-" + UUID.randomUUID() + "@example.com", People.PASSWORD);
        Response wrong = people.logInAs(people.account().email(), "a wrong guess");

        assertThat(withoutId(unknown)).isEqualTo(withoutId(wrong));
        assertThat(unknown.statusCode()).isEqualTo(wrong.statusCode()).isEqualTo(401);
    }

    @Test
    void whoeverGuessesHasToWait() {
        String email = people.account().email();
        for (int i = 0; i < FREE_ATTEMPTS; i++) {
            people.logInAs(email, "a wrong guess").then().statusCode(401);
        }

        Response next = people.logInAs(email, People.PASSWORD);

        next.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:too-many-attempts"));
        assertThat(Integer.parseInt(next.header("Retry-After"))).isBetween(1, 2);
    }

    @Test
    void aRefreshTokenIsGoodOnceAndALostAnswerCanBeAskedForAgain() {
        String first = people.account().refreshToken();
        String lost = refresh(first).then().statusCode(200).extract().path("refreshToken");
        String second = refresh(first).then().statusCode(200).extract().path("refreshToken");

        refresh(second).then().statusCode(200);
        refresh(lost).then().statusCode(401).body("type", equalTo("urn:problem:refresh-token-refused"));
        refresh(first).then().statusCode(401);
    }

    @Test
    void loggingOutEndsTheSession() {
        String token = people.account().refreshToken();
        session("logout", token).then().statusCode(204);

        refresh(token).then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "12345678", "qwertyuiop"})
    void aPasswordThatEverybodyHasIsRefused(String password) {
        people.at("users")
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
    void thePublicKeysMayBeKeptForMinutes() {
        people.at("users").get("/api/v1/jwks").then().header("Cache-Control", equalTo("public, max-age=300"));
    }

    private Response refresh(String token) {
        return session("refresh", token);
    }

    private Response session(String step, String token) {
        return people.at("users")
                .contentType(ContentType.JSON)
                .body("{\"refreshToken\":\"%s\"}".formatted(token))
                .post("/api/v1/auth/" + step);
    }

    private static String withoutId(Response response) {
        return response.asString().replaceAll("\"correlationId\":\"[^\"]*\"", "");
    }
}
