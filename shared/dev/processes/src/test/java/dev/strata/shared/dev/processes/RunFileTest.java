package dev.strata.shared.dev.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunFileTest {

    private final ProcessHandle process = ProcessHandle.current();

    @TempDir
    private Path root;

    private RunFile runFile;

    @BeforeEach
    void open() {
        runFile = new RunFile(root);
    }

    @Test
    void tellsWhatRuns() {
        runFile.write(List.of(process));
        runFile.write(List.of(process));

        assertThat(runFile.launcher()).contains(process);
        assertThat(runFile.services()).containsExactly(process);
        assertThat(root.resolve(".dev"))
                .isDirectoryContaining("glob:**/up.pid")
                .isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void tellsNothingWithoutFile() {
        assertThat(runFile.launcher()).isEmpty();
        assertThat(runFile.services()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "123", "123 yesterday", "x 2026-11-27T00:00:00Z", "1 2 3"})
    void ignoresLineThatCannotBeRead(String line) throws IOException {
        runFile.write(List.of());
        Path file = root.resolve(".dev/up.pid");
        String readable = Files.readString(file);
        Files.writeString(file, line + "\n" + readable);

        assertThat(runFile.launcher()).isEmpty();
        assertThat(runFile.services()).containsOnly(process);
    }
}
