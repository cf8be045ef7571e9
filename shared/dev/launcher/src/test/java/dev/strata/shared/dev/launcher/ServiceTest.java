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
    void isEachFolderWithAServerXml() throws IOException {
        aService("users", "<variable name=\"HTTP_PORT\" defaultValue=\"9081\"/>");
        aService("catalog", "<variable name=\"HTTP_PORT\" defaultValue=\"9080\"/>");
        Files.createDirectories(root.resolve("services/target"));

        assertThat(Service.allIn(root)).extracting(Service::name).containsExactly("catalog", "users");
        assertThat(Service.allIn(root)).extracting(Service::port).containsExactly(9080, 9081);
    }

    @Test
    void saysWhichServerXmlNamesNoPort() throws IOException {
        aService("catalog", "<server/>");

        assertThatThrownBy(() -> Service.allIn(root))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("server.xml")
                .hasMessageContaining("HTTP_PORT");
    }

    private void aService(String name, String serverXml) throws IOException {
        Path folder = root.resolve("services").resolve(name).resolve("src/main/liberty/config");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("server.xml"), serverXml);
    }
}
