package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the repository as it was in an earlier version. */
final class CommittedFile {

    private CommittedFile() {}

    /** Empty when git or the file in that version is missing. */
    static Optional<String> read(Path file, String version) {
        try {
            Process git = new ProcessBuilder("git", "show", version + ":./" + file.getFileName())
                    .directory(file.getParent().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
