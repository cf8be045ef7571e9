package dev.strata.shared.testing.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the server under test has written since a moment.
 *
 * @param file its log
 * @param start how many bytes of it came before that moment
 */
record ServerLog(Path file, long start) {

    static ServerLog fromNowOn() {
        Path file = Path.of(
                System.getProperty("liberty.user", ""),
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

    /** @throws UncheckedIOException when there is no log, or none that can be read */
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
