package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of the dashboard, in a file that only its owner can read: an open page survives a restart. */
final class StoredToken {

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String token;

    /** Reads the token, generating it if there is none yet. */
    StoredToken(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            this.token = Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        Files.createDirectories(file.getParent());
        // Private from the start, if the file system supports such permissions.
        Path whole = Files.createTempFile(file.getParent(), "token", null);
        Files.writeString(whole, Base64.getUrlEncoder().encodeToString(bytes));
        Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
    }

    String get() {
        return token;
    }
}
