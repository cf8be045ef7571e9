package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class PreflightTest {

    private static final String SERVER_XML = "services/catalog/src/main/liberty/config/server.xml";

    @TempDir
    private Path root;

    private Preflight preflight;

    @BeforeEach
    void createCheckout() throws IOException {
        Files.createDirectories(root.resolve(SERVER_XML).getParent());
        Files.createDirectories(root.resolve(".dev"));
        preflight = new Preflight(new Checkout(root));
        listenOn(freePort());
    }

    @Test
    void acceptsFreePorts() {
        assertThatCode(() -> preflight.run(null)).doesNotThrowAnyException();
    }

    @Test
    void refusesUsedPort() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listenOn(other.getLocalPort());

            assertThatThrownBy(() -> preflight.run(null))
                    .isInstanceOf(ScaffoldingException.class)
                    .hasMessageContaining("catalog")
                    .hasMessageContaining("-Dcatalog.port=");
        }
    }

    @Test
    void looksAtThePortOfTheEnvFile() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            listenOn(other.getLocalPort());
            Files.writeString(root.resolve("services/catalog/.env"), "HTTP_PORT=" + freePort());

            assertThatCode(() -> preflight.run(null)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesEnvFileWithoutValidPort() throws IOException {
        Files.writeString(root.resolve("services/catalog/.env"), "HTTP_PORT=9O80");

        assertThatThrownBy(() -> preflight.run(null))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessage("HTTP_PORT in services/catalog/.env is no port: 9O80");
    }

    @Test
    void refusesPathThatTheServerDoesNotStartIn() {
        Preflight elsewhere = new Preflight(new Checkout(root.resolve("C#")));

        assertThatThrownBy(() -> elsewhere.run(null))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("has a '#'");
    }

    @Test
    void refusesUnknownService() {
        assertThatThrownBy(() -> preflight.run("catalogue"))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessage("There is no service catalogue, but catalog.");
    }

    @Test
    void refusesSecondRun() throws IOException {
        record(ProcessHandle.current());

        assertThatThrownBy(() -> preflight.run(null))
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining("-Pup runs already");
    }

    @Test
    void stopsServicesThatKilledRunLeft() throws Exception {
        Process killed = new ProcessBuilder(java(), "--version").start();
        Process left = new ProcessBuilder(java(), root.resolve("Sleep.java").toString()).start();
        record(killed.toHandle(), left.toHandle());
        killed.waitFor();

        preflight.run(null);

        assertThat(left.isAlive()).isFalse();
        assertThat(root.resolve(".dev/up.pid")).doesNotExist();
    }

    @Test
    void sparesProcessesThatReuseAnId() throws IOException {
        Files.writeString(
                root.resolve(".dev/up.pid"),
                String.format(Locale.ROOT, "%d %s%n", ProcessHandle.current().pid(), Instant.EPOCH));

        assertThatCode(() -> preflight.run(null)).doesNotThrowAnyException();
    }

    private String java() throws IOException {
        Files.writeString(
                root.resolve("Sleep.java"),
                "class Sleep { public static void main(String[] a) throws Exception { Thread.sleep(60_000); } }");
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private void record(ProcessHandle... processes) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (ProcessHandle process : processes) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%d %s%n",
                    process.pid(),
                    process.info().startInstant().orElseThrow()));
        }
        Files.writeString(root.resolve(".dev/up.pid"), lines);
    }

    private void listenOn(int port) throws IOException {
        Files.writeString(
                root.resolve(SERVER_XML),
                String.format(Locale.ROOT, "<variable name=\"HTTP_PORT\" defaultValue=\"%d\"/>", port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
