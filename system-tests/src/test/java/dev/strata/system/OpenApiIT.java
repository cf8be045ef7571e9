package dev.strata.system;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

import dev.strata.shared.dev.launcher.Scripts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The description of each service in the repository is the one that it serves: {@code -Dopenapi.update} writes it. What
 * would break a caller of the version in {@code -Dopenapi.base}, by default the last commit, is printed.
 */
@AgainstAllServices
@DisabledIfSystemProperty(
        named = "strata.server",
        matches = "wildfly|payara",
        disabledReason = "WildFly says the same of the same operations in other words, Payara nothing")
@TestInstance(Lifecycle.PER_CLASS)
class OpenApiIT {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Path RUN = Path.of(System.getProperty("strata.run"));
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String REDOCLY = "@redocly/cli@2.37.0";

    private static final String NPX = Scripts.in(Path.of(""), "npx", ".cmd");

    private final Set<String> services;
    private final Environment environment;

    OpenApiIT(Environment environment) {
        this.services = environment.services();
        this.environment = environment;
    }

    @ParameterizedTest
    @FieldSource("services")
    void theDescriptionInTheRepositoryIsTheServedOne(String service) throws Exception {
        String served = served(service);
        reportBreakingChanges(service, served);
        if (System.getProperty("openapi.update") != null) {
            Files.writeString(file(service), served);
        }

        assertThat(YAML.readTree(file(service).toFile()))
                .as("services/%s/openapi.yaml is not what the service serves: ./mvnw verify -Dopenapi.update", service)
                .isEqualTo(YAML.readTree(served));
    }

    @ParameterizedTest
    @FieldSource("services")
    void theDescriptionPassesTheLinterWithoutAWarning(String service) throws Exception {
        Path served = Files.writeString(RUN.resolve(service + "-openapi.yaml"), served(service));
        boolean hasLinter = run(NPX, "--yes", REDOCLY, "--version").isPresent();
        Assumptions.assumeTrue(hasLinter, "The linter needs Node.js and the npm registry, which are not here");

        String report = run(NPX, "--yes", REDOCLY, "lint", "--format=stylish", served.toString())
                .orElseThrow(() -> new AssertionError("The linter finds errors: npx " + REDOCLY + " lint " + served));

        assertThat(report).doesNotContainIgnoringCase("warning");
    }

    private String served(String service) {
        return Requests.to(environment.url(service))
                .accept("application/yaml")
                .get("/openapi")
                .asString();
    }

    private static Path file(String service) {
        return ROOT.resolve("services").resolve(service).resolve("openapi.yaml");
    }

    private static void reportBreakingChanges(String service, String served) throws Exception {
        String base = System.getProperty("openapi.base", "HEAD");
        Optional<String> before =
                run("git", "-C", ROOT.toString(), "show", base + ":services/" + service + "/openapi.yaml");
        if (before.isEmpty() || before.get().equals(served)) {
            return;
        }
        ChangedOpenApi change = OpenApiCompare.fromContents(before.get(), served);
        if (change.isIncompatible()) {
            System.out.printf("%nThe API of %s breaks its callers, compared with %s:%n", service, base);
            System.out.println(render(change));
        }
    }

    private static String render(ChangedOpenApi change) throws IOException {
        Path report = RUN.resolve("openapi-changes.md");
        try (OutputStreamWriter writer =
                new OutputStreamWriter(Files.newOutputStream(report), StandardCharsets.UTF_8)) {
            new MarkdownRender().render(change, writer);
        }
        return Files.readString(report);
    }

    /** Runs a program that may not be there: its output, or empty when it fails. */
    private static Optional<String> run(String program, String... arguments) throws InterruptedException {
        try {
            ProcessBuilder builder = new ProcessBuilder();
            builder.command().add(program);
            builder.command().addAll(List.of(arguments));
            // Where there is no registry, that is to be known at once.
            builder.environment().put("npm_config_fetch_retries", "0");
            builder.environment().put("npm_config_fetch_timeout", "20000");
            builder.environment().put("REDOCLY_TELEMETRY", "off");
            builder.environment().put("REDOCLY_SUPPRESS_UPDATE_NOTICE", "true");
            Process process = builder.redirectErrorStream(program.equals(NPX)).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
