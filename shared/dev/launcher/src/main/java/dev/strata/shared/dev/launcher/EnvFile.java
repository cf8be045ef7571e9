package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of one developer, in the {@code .env} of a service. */
final class EnvFile {

    private final Path folder;

    EnvFile(Path folder) {
        this.folder = folder;
    }

    Map<String, String> settings() {
        return lines().stream()
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0].strip(), pair -> unquoted(pair[1].strip()), (first, last) -> last));
    }

    private List<String> lines() {
        Path file = folder.resolve(".env");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(String::strip).toList()
                    : List.of();
        } catch (IOException e) {
            throw new LaunchException(String.format(Locale.ROOT, "%s can't be read: %s", file, e.getMessage()));
        }
    }

    private static String unquoted(String value) {
        return value.matches("\"[^\"]*\"|'[^']*'") ? value.substring(1, value.length() - 1) : value;
    }
}
