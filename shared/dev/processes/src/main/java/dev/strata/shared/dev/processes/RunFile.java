package dev.strata.shared.dev.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes of {@code -Pup} in a file, its own first, each with the time of its start because process ids are
 * reused. It shows what a killed {@code -Pup} left running.
 */
public final class RunFile {

    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    private final Path file;

    /**
     * The file of a checkout.
     *
     * @param root the checkout
     */
    public RunFile(Path root) {
        this.file = root.resolve(".dev/up.pid");
    }

    /**
     * Replaces what is in the file.
     *
     * @param services the processes that this one has started
     * @throws UncheckedIOException if it can't be written
     */
    public void write(List<ProcessHandle> services) {
        String lines = Stream.concat(Stream.of(ProcessHandle.current()), services.stream())
                .map(RunFile::line)
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            // To a temporary file first: -Pup may be killed, and another process may read, at any time.
            Path whole = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), lines);
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Deletes the file, once nothing runs any more.
     *
     * @throws UncheckedIOException if it can't be deleted
     */
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The {@code -Pup} that runs.
     *
     * @return its process; empty if none runs
     * @throws UncheckedIOException if the file can't be read
     */
    public Optional<ProcessHandle> launcher() {
        return lines().stream().limit(1).flatMap(RunFile::process).findFirst();
    }

    /**
     * The services that run.
     *
     * @return their processes
     * @throws UncheckedIOException if the file can't be read
     */
    public List<ProcessHandle> services() {
        return lines().stream().skip(1).flatMap(RunFile::process).toList();
    }

    private List<String> lines() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(ProcessHandle process) {
        return String.format(
                Locale.ROOT,
                "%s %s%n",
                process.pid(),
                process.info().startInstant().orElse(Instant.EPOCH));
    }

    private static Stream<ProcessHandle> process(String line) {
        String[] parts = line.split(" ", 2);
        if (parts.length < 2) {
            return Stream.empty();
        }
        try {
            Instant start = Instant.parse(parts[1]);
            return ProcessHandle.of(Long.parseLong(parts[0])).stream()
                    .filter(ProcessHandle::isAlive)
                    .filter(process ->
                            isClose(start, process.info().startInstant().orElse(Instant.EPOCH)));
        } catch (DateTimeParseException | NumberFormatException e) {
            // Written by another version, or cut short by a full disk.
            return Stream.empty();
        }
    }

    // Both derive from the kernel's boot time, which changes slightly with the clock.
    private static boolean isClose(Instant recorded, Instant start) {
        return Duration.between(recorded, start).abs().compareTo(TOLERANCE) < 0;
    }
}
