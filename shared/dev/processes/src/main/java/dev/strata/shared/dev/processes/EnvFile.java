package dev.strata.shared.dev.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of one developer, in the {@code .env} of a service.
 *
 * @param folder the folder of the service
 */
public record EnvFile(Path folder) {

    /**
     * Reads the file.
     *
     * @return the values by name; none without a file
     * @throws UncheckedIOException if it can't be read
     */
    public Map<String, String> settings() {
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
            throw new UncheckedIOException(String.format(Locale.ROOT, "%s can't be read: %s", file, e.getMessage()), e);
        }
    }

    private static String unquoted(String value) {
        return value.matches("\"[^\"]*\"|'[^']*'") ? value.substring(1, value.length() - 1) : value;
    }
}
