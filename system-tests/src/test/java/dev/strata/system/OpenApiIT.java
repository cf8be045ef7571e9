package dev.strata.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.launcher.Scripts;
import dev.strata.shared.dev.launcher.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI and AsyncAPI documents in the repository; the tests of each service compare them with its behaviour. */
class OpenApiIT {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Path RESOURCES = ROOT.resolve("system-tests/src/test/resources");
    private static final String OPENAPI = "openapi.yaml";
    private static final String LINTER = "@redocly/cli@2.37.0";
    private static final String SPECTRAL = "@stoplight/spectral-cli@6.16.3";
    private static final String OWASP_RULES = "@stoplight/spectral-owasp-ruleset@2.0.1";
    private static final String ASYNCAPI_PARSER = "@asyncapi/parser@3.6.6";
    private static final String NO_NODE = "The linter needs Node.js and the npm registry";

    @Test
    void documentsPassLinterWithoutWarnings() throws Exception {
        Process linter = start(Path.of(""), onDocuments(OPENAPI, "npx", "--yes", LINTER, "lint"));
        String report = outputOf(linter);

        Assumptions.assumeTrue(report.contains("validating"), NO_NODE);
        assertThat(linter.waitFor()).as(report).isZero();
        assertThat(report).doesNotContainIgnoringCase("warning");
    }

    /** A ruleset can extend only what is installed beside it. */
    @Test
    void documentsFollowOwaspRules(@TempDir Path folder) throws Exception {
        Files.copy(RESOURCES.resolve("spectral.yaml"), folder.resolve("spectral.yaml"));
        install(folder, SPECTRAL, OWASP_RULES);

        List<String> lint = command("npx", "spectral", "lint", "--ruleset", "spectral.yaml", "--fail-severity", "warn");
        for (Path document : documents(OPENAPI)) {
            // Beside the ruleset: Spectral finds no reference in a folder whose name has what URLs encode.
            String copy = document.getParent().getFileName() + ".yaml";
            Files.copy(document, folder.resolve(copy));
            lint.add(copy);
        }
        assertPasses(start(folder, lint));
    }

    @Test
    void eventDocumentsPassLinterOfAsyncApi(@TempDir Path folder) throws Exception {
        Files.copy(RESOURCES.resolve("asyncapi-lint.js"), folder.resolve("lint.js"));
        install(folder, ASYNCAPI_PARSER);

        assertPasses(start(folder, onDocuments("asyncapi.yaml", "node", "lint.js")));
    }

    private static void install(Path folder, String... packages) throws Exception {
        List<String> command = command("npm", "install", "--no-audit", "--no-fund");
        command.addAll(List.of(packages));
        Process installation = start(folder, command);
        String log = outputOf(installation);
        Assumptions.assumeTrue(installation.waitFor() == 0, NO_NODE + ": " + log);
    }

    private static void assertPasses(Process linter) throws Exception {
        String report = outputOf(linter);
        assertThat(linter.waitFor()).as(report).isZero();
    }

    private static List<String> onDocuments(String document, String... command) throws IOException {
        List<String> all = command(command);
        documents(document).forEach(file -> all.add(file.toString()));
        return all;
    }

    private static List<Path> documents(String name) throws IOException {
        return Service.allIn(ROOT).stream()
                .map(service -> service.folder().resolve(name))
                .filter(Files::exists)
                .toList();
    }

    private static List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(words));
        command.set(0, Scripts.in(Path.of(""), words[0], words[0].equals("node") ? ".exe" : ".cmd"));
        return command;
    }

    private static String outputOf(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static Process start(Path folder, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toAbsolutePath().toFile())
                .redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        // Without a registry, fail at once.
                        "npm_config_fetch_retries", "0",
                        "npm_config_fetch_timeout", "20000",
                        "REDOCLY_TELEMETRY", "off",
                        "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"));
        try {
            return builder.start();
        } catch (IOException e) {
            return Assumptions.abort(NO_NODE);
        }
    }
}
