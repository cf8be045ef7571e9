package dev.strata.shared.dev.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** A random password in a file that only its owner can read, in the format that {@code psql} takes as PGPASSFILE. */
final class StoredPassword {

    private static final String ANY_DATABASE = "*:*:*:*:";
    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;

    StoredPassword(Path file) {
        this.file = file;
    }

    /** The password, generated if there is none yet. */
    String get() throws IOException {
        if (!Files.exists(file)) {
            createPrivate(file, ANY_DATABASE + random() + "\n");
        }
        return Files.readString(file).strip().substring(ANY_DATABASE.length());
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    /** Writes a file that nobody but its owner can read at any time. */
    static void createPrivate(Path file, String content) throws IOException {
        // A temporary file has such permissions, if the file system supports them.
        Path whole = Files.createTempFile(file.getParent(), "password", null);
        Files.writeString(whole, content);
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
