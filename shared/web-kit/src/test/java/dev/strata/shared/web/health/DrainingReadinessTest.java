package dev.strata.shared.web.health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import jakarta.enterprise.event.Startup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DrainingReadinessTest {

    @TempDir
    private Path folder;

    @Test
    void isNotReadyOnceFileExists() throws IOException {
        Path file = folder.resolve("draining");
        DrainingReadiness readiness = new DrainingReadiness(Optional.of(file.toString()), true);

        assertThat(readiness.isReady()).isTrue();
        Files.createFile(file);
        assertThat(readiness.isReady()).isFalse();
    }

    @Test
    void isReadyAgainAfterRestart() throws IOException {
        Path file = Files.createFile(folder.resolve("draining"));
        DrainingReadiness readiness = new DrainingReadiness(Optional.of(file.toString()), true);

        readiness.end(new Startup());

        assertThat(readiness.isReady()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void isReadyWithoutConfiguredFile() {
        assertThat(new DrainingReadiness(Optional.empty(), true).isReady()).isTrue();
    }
}
