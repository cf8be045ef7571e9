package dev.strata.shared.dev.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What a killed JVM leaves behind: an orphaned PostgreSQL, or only its lock file. Stopping it loses no committed data,
 * because PostgreSQL replays its write-ahead log at the next start.
 */
public final class LeftoverPostmaster {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Path lockFile;

    /**
     * Looks at one data folder.
     *
     * @param data the folder, which may not exist
     */
    public LeftoverPostmaster(Path data) {
        this.lockFile = data.resolve("postmaster.pid");
    }

    /**
     * Stops the PostgreSQL that still uses the folder, if any, and removes its lock file.
     *
     * @throws IOException if the lock file can't be read or deleted
     */
    public void stop() throws IOException {
        if (!Files.exists(lockFile)) {
            return;
        }
        postmaster().ifPresent(LeftoverPostmaster::terminate);
        // The process id may have been reused, and PostgreSQL would refuse to start.
        Files.deleteIfExists(lockFile);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        try {
            long pid = Long.parseLong(Files.readAllLines(lockFile).get(0).trim());
            return ProcessHandle.of(pid).filter(LeftoverPostmaster::isPostgres);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
    }

    private static void terminate(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
