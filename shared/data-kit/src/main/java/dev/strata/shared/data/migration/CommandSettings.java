package dev.strata.shared.data.migration;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of a command that runs without a server: environment variables, or files of the same name in the directories
 * listed in {@code VARIABLE_SOURCE_DIRS}, which take precedence, as on Liberty.
 *
 * @param environment the environment variables
 */
record CommandSettings(Map<String, String> environment) {

    /**
     * Returns a required setting.
     *
     * @param name the name of the variable or file
     * @return the value
     * @throws IllegalStateException when the setting is missing
     */
    String required(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException(String.format(
                        Locale.ROOT, "Set %s, as a variable or as a file in VARIABLE_SOURCE_DIRS.", name)));
    }

    String getOrDefault(String name, String defaultValue) {
        return find(name).orElse(defaultValue);
    }

    private Optional<String> find(String name) {
        return inFiles(name).or(() -> Optional.ofNullable(environment.get(name)));
    }

    private Optional<String> inFiles(String name) {
        for (String folder :
                environment.getOrDefault("VARIABLE_SOURCE_DIRS", "").split(File.pathSeparator)) {
            Path file = Path.of(folder, name);
            if (!folder.isEmpty() && Files.isRegularFile(file)) {
                return Optional.of(read(file));
            }
        }
        return Optional.empty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
