package dev.strata.shared.data.migration;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandSettingsTest {

    @TempDir
    private Path secrets;

    @Test
    void readsSettingFromFile() throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), "from file\n");

        assertThat(settings(Map.of()).getOrDefault("DB_PASSWORD", "")).isEqualTo("from file");
    }

    @Test
    void prefersFileOverVariable() throws IOException {
        Files.writeString(secrets.resolve("DB_PASSWORD"), "from file");

        assertThat(settings(Map.of("DB_PASSWORD", "from variable")).required("DB_PASSWORD"))
                .isEqualTo("from file");
    }

    @Test
    void namesMissingSetting() {
        assertThatThrownBy(() -> settings(Map.of()).required("DB_HOST")).hasMessageContaining("DB_HOST");
        assertThatThrownBy(() -> new CommandSettings(Map.of()).required("DB_HOST"))
                .hasMessageContaining("DB_HOST");
    }

    private CommandSettings settings(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        all.put("VARIABLE_SOURCE_DIRS", secrets.resolve("missing") + File.pathSeparator + secrets);
        return new CommandSettings(all);
    }
}
