package dev.strata.system.observability;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Runs the unit tests of the alerts, which are Grafana's, as rules of Prometheus. */
class AlertsTest {

    private static final Path FOLDER = Path.of(System.getProperty("strata.root"), "server-config/observability");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final Map<String, String> OPERATORS = Map.of("gt", ">", "lt", "<");

    @TempDir
    private Path folder;

    @Test
    void fireOnlyWhenExpected() throws Exception {
        YAML.writeValue(folder.resolve("alerts.rules.yaml").toFile(), rules());
        Files.copy(FOLDER.resolve("alerts.test.yaml"), folder.resolve("alerts.test.yaml"));

        assertThat(promtool("test", "rules", "alerts.test.yaml")).contains("SUCCESS");
    }

    @Test
    void haveSeriesThatFireThemAndSeriesThatDoNot() throws IOException {
        JsonNode tests = YAML.readTree(FOLDER.resolve("alerts.test.yaml").toFile());
        List<String> firing = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        for (JsonNode test : tests.findValues("alert_rule_test")) {
            test.forEach(alert -> (alert.path("exp_alerts").isEmpty() ? silent : firing)
                    .add(alert.path("alertname").asText()));
        }

        assertThat(alerts().stream().map(alert -> alert.path("uid").asText()))
                .isNotEmpty()
                .allSatisfy(name -> {
                    assertThat(firing).contains(name);
                    assertThat(silent).contains(name);
                });
    }

    @Test
    void dashboardUsesValidQueries() throws Exception {
        List<Map<String, String>> queries = new ArrayList<>();
        for (String query :
                YAML.readTree(FOLDER.resolve("service.json").toFile()).findValuesAsText("expr")) {
            String plain = query.replace("$__rate_interval", "4m").replace("$service", "any");
            queries.add(Map.of("record", "query:" + queries.size(), "expr", plain));
        }
        YAML.writeValue(folder.resolve("dashboard.yaml").toFile(), group(queries));

        assertThat(queries).isNotEmpty();
        assertThat(promtool("check", "rules", "dashboard.yaml")).contains("SUCCESS: " + queries.size());
    }

    private static Map<String, Object> rules() throws IOException {
        List<Map<String, String>> rules = new ArrayList<>();
        for (JsonNode alert : alerts()) {
            JsonNode query = alert.path("data").path(0).path("model");
            JsonNode threshold = alert.path("data").path(1).path("model").at("/conditions/0/evaluator");
            String condition = String.format(
                    Locale.ROOT,
                    "(%s) %s %s",
                    query.path("expr").asText(),
                    OPERATORS.get(threshold.path("type").asText()),
                    threshold.at("/params/0").asText());
            rules.add(Map.of(
                    "alert",
                    alert.path("uid").asText(),
                    "expr",
                    condition,
                    "for",
                    alert.path("for").asText()));
        }
        return group(rules);
    }

    private static Map<String, Object> group(List<Map<String, String>> rules) {
        return Map.of("groups", List.of(Map.of("name", "services", "rules", rules)));
    }

    private static List<JsonNode> alerts() throws IOException {
        List<JsonNode> alerts = new ArrayList<>();
        YAML.readTree(FOLDER.resolve("alerts.yaml").toFile())
                .findValues("rules")
                .forEach(rules -> rules.forEach(alerts::add));
        return alerts;
    }

    private String promtool(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        File output = folder.resolve("output").toFile();
        Process promtool = start(new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output));
        promtool.waitFor();
        return Files.readString(output.toPath(), StandardCharsets.UTF_8);
    }

    private static Process start(ProcessBuilder promtool) throws IOException {
        try {
            return promtool.start();
        } catch (IOException e) {
            Assumptions.abort("Testing the alerts needs promtool, which is not on the PATH");
            throw e;
        }
    }
}
