package dev.strata.system.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The workflows of GitHub. */
class WorkflowsTest {

    private static final Path FOLDER = Path.of(System.getProperty("strata.root"), ".github/workflows");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void grantWritePermissionsOnlyToJobsWithoutThirdPartyActions(Path workflow) throws IOException {
        JsonNode content = new YAMLMapper().readTree(workflow.toFile());

        assertThat(content.path("permissions").toString()).isEqualTo("{\"contents\":\"read\"}");
        for (JsonNode job : content.path("jobs")) {
            List<String> actions = new ArrayList<>();
            job.findValuesAsText("uses").forEach(actions::add);
            if (job.path("permissions").toString().contains("write")) {
                assertThat(actions).isNotEmpty().allMatch(action -> action.startsWith("actions/"));
            }
            assertThat(actions).allSatisfy(action -> assertThat(action).matches("[\\w./-]+@[0-9a-f]{40}"));
        }
    }
}
