package dev.strata.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

import dev.strata.shared.dev.launcher.Scripts;
import dev.strata.shared.dev.launcher.Service;

import static org.assertj.core.api.Assertions.assertThat;

/** The OpenAPI documents in the repository; that each is the served one is checked by the tests of its service. */
class OpenApiIT {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final String LINTER = "@redocly/cli@2.37.0";

    @Test
    void documentsPassLinterWithoutWarnings() throws Exception {
        List<String> command =
                new ArrayList<>(List.of(Scripts.in(Path.of(""), "npx", ".cmd"), "--yes", LINTER, "lint"));
        for (Service service : Service.allIn(ROOT)) {
            command.add(service.folder().resolve("openapi.yaml").toString());
        }

        Process linter = start(command);
        String report = new String(linter.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        Assumptions.assumeTrue(report.contains("validating"), "The linter needs Node.js and the npm registry");
        assertThat(linter.waitFor()).as(report).isZero();
        assertThat(report).doesNotContainIgnoringCase("warning");
    }

    private static Process start(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
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
            return Assumptions.abort("The linter needs Node.js and the npm registry");
        }
    }
}
