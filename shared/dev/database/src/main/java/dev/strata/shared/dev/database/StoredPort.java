package dev.strata.shared.dev.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** Remembers a port in a file, so that a client set up once keeps working after a restart. */
public final class StoredPort {

    private static final int ANY = 0;

    private final Path file;

    /**
     * The port in a file.
     *
     * @param file the file, which may not exist
     */
    public StoredPort(Path file) {
        this.file = file;
    }

    /**
     * The port of the last start.
     *
     * @return the port; empty if none is stored
     */
    public OptionalInt stored() {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(file).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /**
     * A port to listen on.
     *
     * @return the stored one, or any free one if none is stored or another program listens there
     * @throws IOException if no port is free
     */
    public int orFree() throws IOException {
        try {
            return free(stored().orElse(ANY));
        } catch (IOException | IllegalArgumentException e) {
            return free(ANY);
        }
    }

    /**
     * Remembers a port.
     *
     * @param port the port
     * @throws IOException if the file can't be written
     */
    public void store(int port) throws IOException {
        Files.writeString(file, Integer.toString(port));
    }

    private static int free(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
