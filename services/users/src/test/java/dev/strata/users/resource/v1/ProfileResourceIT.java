package dev.strata.users.resource.v1;

import java.net.URL;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.testing.kit.Api;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.shared.testing.kit.Api.isProblem;
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

    @Test
    void logsInRegisteredUser() {
        register();

        logIn(PASSWORD).then().statusCode(200).body("tokenType", equalTo("Bearer"));
        logIn("wrong " + PASSWORD).then().spec(isProblem(401, "login-refused"));
    }

    @Test
    void rejectsDuplicateEmail() {
        register();

        registration().then().spec(isProblem(409, "email-taken"));
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

    private Response registration() {
        return api.anonymously()
                .contentType(ContentType.JSON)
                .body("""
                        {"email": "%s", "name": "Ann", "password": "%s"}
                        """.formatted(email, PASSWORD))
                .post("api/v1/registrations");
    }

    private Response logIn(String password) {
        return api.anonymously()
                .contentType(ContentType.JSON)
                .body("""
                        {"email": "%s", "password": "%s"}
                        """.formatted(email, password))
                .post("api/v1/auth/login");
    }
}
