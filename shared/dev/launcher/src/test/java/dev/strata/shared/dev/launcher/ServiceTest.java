package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceTest {

    @TempDir
    private Path root;

    @Test
    void findsEachFolderWithServerXml() throws IOException {
        createService("users", "<variable name=\"HTTP_PORT\" defaultValue=\"9081\"/>");
        createService("catalog", "<variable name=\"HTTP_PORT\" defaultValue=\"9080\"/>");
        Files.createDirectories(root.resolve("services/target"));

        assertThat(Service.allIn(root)).extracting(Service::name).containsExactly("catalog", "users");
        assertThat(Service.allIn(root)).extracting(Service::port).containsExactly(9080, 9081);
    }

    @Test
    void namesServerXmlWithoutPort() throws IOException {
        createService("catalog", "<server/>");

        assertThatThrownBy(() -> Service.allIn(root))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("server.xml")
                .hasMessageContaining("HTTP_PORT");
    }

    @Test
    void takesPortFromEnvFile() throws IOException {
        createService("catalog", "<variable name=\"HTTP_PORT\" defaultValue=\"9080\"/>");
        Files.writeString(root.resolve("services/catalog/.env"), "HTTP_PORT=9180\n");

        assertThat(Service.allIn(root)).extracting(Service::port).containsExactly(9180);
    }

    @Test
    void namesEnvFileWithoutValidPort() throws IOException {
        createService("catalog", "<variable name=\"HTTP_PORT\" defaultValue=\"9080\"/>");
        Files.writeString(root.resolve("services/catalog/.env"), "HTTP_PORT=9O80\n");

        assertThatThrownBy(() -> Service.allIn(root))
                .isInstanceOf(LaunchException.class)
                .hasMessage("HTTP_PORT in services/catalog/.env is no port: 9O80");
    }

    private void createService(String name, String serverXml) throws IOException {
        Path folder = root.resolve("services").resolve(name).resolve("src/main/liberty/config");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("server.xml"), serverXml);
    }
}
