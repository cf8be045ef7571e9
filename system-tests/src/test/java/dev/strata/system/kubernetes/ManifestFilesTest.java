package dev.strata.system.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ManifestFilesTest {

    private static final Path FOLDER = Path.of(System.getProperty("strata.root"), "server-config/kubernetes");

    @ParameterizedTest
    @MethodSource("files")
    void containsOnlyFieldsOfTheApi(Path file) throws IOException {
        assertThat(Manifests.read(Files.readString(file)).resources())
                .isNotEmpty()
                .allSatisfy(
                        resource -> assertThat(resource.getMetadata().getName()).isNotBlank());
    }

    @Test
    void rejectsUnknownField() throws IOException {
        String deployment = Files.readString(FOLDER.resolve("service/deployment.yaml"));
        String mistyped = deployment.replace("readOnlyRootFilesystem", "readOnlyRootFileSystem");

        assertThat(mistyped).isNotEqualTo(deployment);
        assertThatThrownBy(() -> Manifests.read(mistyped)).hasMessageContaining("readOnlyRootFileSystem");
    }

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.endsWith("kustomization.yaml"))
                    .toList();
        }
    }
}
