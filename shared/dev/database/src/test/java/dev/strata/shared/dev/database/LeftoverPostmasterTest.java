package dev.strata.shared.dev.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

class LeftoverPostmasterTest {

    @TempDir
    private Path data;

    @Test
    void ignoresMissingFolder() {
        assertThatCode(() -> new LeftoverPostmaster(data.resolve("missing")).stop())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no number\n", "999999999\n"})
    void removesStaleLockFile(String content) throws IOException {
        Path lock = Files.writeString(data.resolve("postmaster.pid"), content);

        new LeftoverPostmaster(data).stop();

        assertThat(lock).doesNotExist();
    }

    @Test
    void sparesProcessesOtherThanPostgres() throws IOException {
        ProcessHandle self = ProcessHandle.current();
        Path lock = Files.writeString(data.resolve("postmaster.pid"), self.pid() + "\n");

        new LeftoverPostmaster(data).stop();

        assertThat(self.isAlive()).isTrue();
        assertThat(lock).doesNotExist();
    }
}
