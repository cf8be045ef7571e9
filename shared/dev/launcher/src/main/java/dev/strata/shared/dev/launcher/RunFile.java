package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of {@code -Pup} in a file, this one first, each with the time of its start because process ids are
 * reused. The next run looks there for what a killed one left behind.
 */
final class RunFile {

    private final Path file;

    RunFile(Path root) {
        this.file = root.resolve(".dev/up.pid");
    }

    void write(List<ProcessHandle> services) {
        String lines = Stream.concat(Stream.of(ProcessHandle.current()), services.stream())
                .map(RunFile::line)
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines);
        } catch (IOException e) {
            throw new LaunchException("%s can't be written: %s".formatted(file, e.getMessage()));
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new LaunchException("%s can't be deleted: %s".formatted(file, e.getMessage()));
        }
    }

    private static String line(ProcessHandle process) {
        return "%d %s%n".formatted(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }
}
