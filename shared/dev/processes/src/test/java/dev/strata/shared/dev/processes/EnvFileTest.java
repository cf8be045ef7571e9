package dev.strata.shared.dev.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EnvFileTest {

    @TempDir
    private Path folder;

    @Test
    void isEmptyWithoutFile() {
        assertThat(new EnvFile(folder).settings()).isEmpty();
    }

    @Test
    void readsSettings() throws IOException {
        Files.writeString(folder.resolve(".env"), "# local\n\nLOG_LEVEL=fine\nDB_PASSWORD=\"a=b\"\n");

        assertThat(new EnvFile(folder).settings())
                .hasSize(2)
                .containsEntry("LOG_LEVEL", "fine")
                .containsEntry("DB_PASSWORD", "a=b");
    }
}
