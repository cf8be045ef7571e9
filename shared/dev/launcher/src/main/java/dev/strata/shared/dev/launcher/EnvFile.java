package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The settings of one developer: the lines of a service's {@code .env} that differ from its {@code .env.example}. */
final class EnvFile {

    private final Path folder;

    EnvFile(Path folder) {
        this.folder = folder;
    }

    Map<String, String> settings() {
        // A copy of the example must not replace what dev mode sets by default, such as the embedded database.
        List<String> defaults = lines(".env.example");
        return lines(".env").stream()
                .filter(line -> !defaults.contains(line))
                .filter(line -> !line.startsWith("#") && line.indexOf('=') > 0)
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0].strip(), pair -> unquoted(pair[1].strip()), (first, last) -> last));
    }

    private List<String> lines(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(String::strip).toList()
                    : List.of();
        } catch (IOException e) {
            throw new LaunchException("%s can't be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static String unquoted(String value) {
        return value.matches("\"[^\"]*\"|'[^']*'") ? value.substring(1, value.length() - 1) : value;
    }
}
