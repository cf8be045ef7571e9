package dev.strata.shared.dev.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"none", "-1", "0", "70000"})
    void ignoresUnreadableFile(String content) throws IOException {
        Files.writeString(folder.resolve("port"), content);

        assertThat(port().orFree()).isBetween(1, 65_535);
    }

    private StoredPort port() {
        return new StoredPort(folder.resolve("port"));
    }
}
