package dev.strata.shared.testing.kit;

import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.restassured.RestAssured;
import io.restassured.builder.ResponseSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.restassured.specification.ResponseSpecification;

import dev.strata.shared.dev.tokens.DevTokens;

import static org.hamcrest.Matchers.equalTo;

/**
 * The API of a deployed service over HTTP: for tests outside of the server, with
 * {@code @RunAsClient}.
 */
public final class Api {

    private static final String CORRELATION_ID = "X-Correlation-ID";
    private static final String PROBLEM_JSON = "application/problem+json";

    // REST Assured would add charset=ISO-8859-1 to the Content-Type.
    private static final RestAssuredConfig AS_WRITTEN = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private final URL deployment;
    private final DevTokens tokens;

    private Api(URL deployment, DevTokens tokens) {
        this.deployment = deployment;
        this.tokens = tokens;
    }

    /**
     * Returns the API of a deployment.
     *
     * @param deployment what Arquillian injects as {@code @ArquillianResource}
     * @return the API
     */
    public static Api at(URL deployment) {
        Path folder = Path.of(System.getProperty("test.directory"));
        return new Api(deployment, DevTokens.of(folder.resolve("signing-key.pem"), folder.resolveSibling("jwks.json")));
    }

    /**
     * A request without a token, with a correlation id of its own.
     *
     * @return the specification, with the address of the deployment
     */
    public RequestSpecification anonymously() {
        return RestAssured.given()
                .config(AS_WRITTEN)
                .baseUri(deployment.toString())
                .accept(ContentType.JSON)
                .header(CORRELATION_ID, UUID.randomUUID().toString());
    }

    /**
     * A request of a new user.
     *
     * @param role what the user may do
     * @return the specification, with an access token
     */
    public RequestSpecification as(String role) {
        return as(UUID.randomUUID(), role);
    }

    /**
     * A request of a user.
     *
     * @param user the user
     * @param role what the user may do
     * @return the specification, with an access token
     */
    public RequestSpecification as(UUID user, String role) {
        return anonymously().auth().preemptive().oauth2(tokens.issue(user, List.of(role)));
    }

    /**
     * A problem detail, RFC 9457.
     *
     * @param status the HTTP status
     * @param kind the last part of its type, such as {@code unknown-product}
     * @return the expected response
     */
    public static ResponseSpecification isProblem(int status, String kind) {
        return new ResponseSpecBuilder()
                .expectStatusCode(status)
                .expectContentType(PROBLEM_JSON)
                .expectBody("status", equalTo(status))
                .expectBody("type", equalTo("urn:problem:" + kind))
                .build();
    }
}
