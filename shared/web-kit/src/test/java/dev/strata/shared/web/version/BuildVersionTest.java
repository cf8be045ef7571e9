package dev.strata.shared.web.version;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class BuildVersionTest {

    @TempDir
    private Path folder;

    @Test
    void readsBuildProperties() throws IOException {
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/build.properties"), "version=1.2.0\ncommit=ab12cd3\n");

        assertThat(read()).isEqualTo(new BuildVersion("1.2.0", "ab12cd3"));
    }

    @Test
    void isUnknownWithoutBuildProperties() throws IOException {
        assertThat(read()).isEqualTo(new BuildVersion("unknown", "unknown"));
    }

    @Test
    void knowsTheVersionOfSourcesWithoutCommit() throws IOException {
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/build.properties"), "version=1.2.0\ncommit=\n");

        assertThat(read()).isEqualTo(new BuildVersion("1.2.0", "unknown"));
    }

    private BuildVersion read() throws IOException {
        try (URLClassLoader classes =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
            return BuildVersion.of(classes);
        }
    }
}
