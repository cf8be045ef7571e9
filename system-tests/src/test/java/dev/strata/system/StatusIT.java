package dev.strata.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.hamcrest.Matcher;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
class StatusIT {

    private final Services services;
    private final Set<String> names;

    StatusIT(Environment environment) {
        this.services = environment.services();
        this.names = services.names();
    }

    @ParameterizedTest
    @FieldSource("names")
    void reportsStartedReadyAndLive(String service) {
        for (String check : new String[] {"started", "ready", "live"}) {
            Requests.to(services.url(service))
                    .get("/health/" + check)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("UP"))
                    .body("checks.status", everyItem(equalTo("UP")));
        }
    }

    @ParameterizedTest
    @FieldSource("names")
    void reportsVersionAndCommit(String service) throws IOException {
        Requests.to(services.url(service))
                .get("/version")
                .then()
                .statusCode(200)
                .body("version", matchesPattern("\\d+\\.\\d+\\.\\d+.*"))
                .body("commit", isCommit());
    }

    private static Matcher<String> isCommit() throws IOException {
        Path root = Path.of(System.getProperty("strata.root"));
        if (!Files.exists(root.resolve(".git"))) {
            return matchesPattern("[0-9a-f]{7,40}|unknown");
        }
        Process git = new ProcessBuilder("git", "rev-parse", "--short=7", "HEAD")
                .directory(root.toFile())
                .start();
        return equalTo(new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
    }

    @ParameterizedTest
    @FieldSource("names")
    @DisabledIfSystemProperty(named = "strata.server", matches = "payara", disabledReason = "its OpenAPI is too old")
    void servesOpenApiDocument(String service) {
        Requests.to(services.url(service))
                .queryParam("format", "JSON")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"));
    }

    @ParameterizedTest
    @FieldSource("names")
    @DisabledIfSystemProperty(
            named = "strata.server",
            matches = "wildfly|payara",
            disabledReason = "it has no such page")
    void servesOpenApiUi(String service) {
        Requests.to(services.url(service))
                .accept("text/html")
                .get("/openapi/ui/")
                .then()
                .statusCode(200);
    }
}
