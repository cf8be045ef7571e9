package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** When a source that a service is made of was last saved. */
final class SaveTime {

    // A reload with no save so shortly before it has another reason.
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Path root;
    private final Service service;

    SaveTime(Path root, Service service) {
        this.root = root;
        this.service = service;
    }

    Optional<Instant> before(Instant reload) {
        return Stream.of(service.folder().resolve("src/main"), root.resolve("shared"), root.resolve("server-config"))
                .flatMap(SaveTime::sources)
                .map(SaveTime::lastModified)
                .filter(saved -> saved.isBefore(reload))
                .max(Comparator.naturalOrder())
                .filter(saved -> saved.isAfter(reload.minus(LIMIT)));
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("target"))
                    .toList()
                    .stream();
        } catch (IOException | UncheckedIOException e) {
            // A file that vanishes while it is looked at makes this one reload a line without a time.
            return Stream.empty();
        }
    }

    private static Instant lastModified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
