package dev.strata.shared.dev.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers a port in a file, so that a database client set up once keeps working after a restart. */
final class StoredPort {

    private static final int ANY = 0;

    private final Path file;

    StoredPort(Path file) {
        this.file = file;
    }

    /** The stored port, or any free one if nothing is stored or another program listens there. */
    int orFree() throws IOException {
        try {
            return free(
                    Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : ANY);
        } catch (IOException | IllegalArgumentException e) {
            return free(ANY);
        }
    }

    void store(int port) throws IOException {
        Files.writeString(file, Integer.toString(port));
    }

    private static int free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
