package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The end of the log of the server under test.
 *
 * @param file the log
 * @param start the offset in bytes at which that end begins
 */
record ServerLog(Path file, long start) {

    static ServerLog fromNowOn() {
        Path file = Path.of(
                System.getProperty("test.directory", ""),
                "usr",
                "servers",
                System.getProperty("liberty.server", ""),
                "logs",
                "messages.log");
        try {
            return new ServerLog(file, Files.size(file));
        } catch (IOException e) {
            return new ServerLog(file, 0);
        }
    }

    /** @throws UncheckedIOException when the log can't be read */
    Stream<String> lines() {
        try {
            byte[] all = Files.readAllBytes(file);
            int from = (int) Math.min(start, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
