package dev.strata.shared.dev.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class StoredPortTest {

    @TempDir
    private Path folder;

    @Test
    void returnsWhatWasStored() throws IOException {
        int port = port().orFree();

        port().store(port);

        assertThat(port().orFree()).isEqualTo(port);
    }

    @Test
    void avoidsPortInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port().store(other.getLocalPort());

            assertThat(port().orFree()).isPositive().isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void ignoresUnreadableFile() throws IOException {
        Files.writeString(folder.resolve("port"), "none");

        assertThat(port().orFree()).isPositive();
    }

    private StoredPort port() {
        return new StoredPort(folder.resolve("port"));
    }
}
