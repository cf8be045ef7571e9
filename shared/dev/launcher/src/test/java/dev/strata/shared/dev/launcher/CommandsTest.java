package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandsTest {

    @TempDir
    private Path root;

    private final StringBuilder console = new StringBuilder();
    private DevServices services;
    private Commands commands;

    @BeforeEach
    void createCheckout() throws IOException {
        createService("catalog");
        createService("users");
        services = new DevServices(root, mode(), console::append);
        commands = new Commands(services);
    }

    @Test
    void explainsItself() {
        assertThat(commands.run("")).isEqualTo(Commands.HELP);
        assertThat(commands.run("explode catalog")).isEqualTo(Commands.HELP);
    }

    @Test
    void namesServicesIfThereIsNoSuch() {
        assertThat(commands.run("start catalogue")).isEqualTo("There is no service catalogue, but catalog, users.");
        assertThatThrownBy(() -> services.select("catalogue")).isInstanceOf(LaunchException.class);
    }

    @Test
    void selectsServices() {
        assertThat(services.select(null)).containsExactly("catalog", "users");
        assertThat(services.select("users")).containsExactly("users");
    }

    @Test
    void offersServiceThatWasAdded() throws IOException {
        createService("billing");
        Files.writeString(root.resolve("services/pom.xml"), "<modules><module>billing</module></modules>");

        services.poll();
        services.poll();

        assertThat(console).hasToString("billing    is new. Type \"start billing\" and Enter to start it, too.");
    }

    @Test
    void passesDebugPortOn() {
        System.setProperty("users.debug", "7777");
        try {
            assertThat(mode().server(service("users"))).last().isEqualTo("debug");
            assertThat(mode().environment(service("users"), Map.of())).containsEntry("WLP_DEBUG_ADDRESS", "7777");
            assertThat(mode().server(service("catalog"))).last().isEqualTo("run");
        } finally {
            System.clearProperty("users.debug");
        }
    }

    @Test
    void opensOperatorEndpointsUnlessSetOtherwise() {
        Map<String, String> closed = Map.of("OPERATOR_ENDPOINTS", "false");

        assertThat(mode().environment(service("users"), Map.of())).containsEntry("OPERATOR_ENDPOINTS", "true");
        assertThat(mode().environment(service("users"), closed)).containsAllEntriesOf(closed);
    }

    @Test
    void asksForDebugPort() {
        System.setProperty("users.debug", "true");
        try {
            assertThatThrownBy(() -> mode().server(service("users")))
                    .hasMessage("Give the debugger a port: -Dusers.debug=7777");
        } finally {
            System.clearProperty("users.debug");
        }
    }

    private DevMode mode() {
        return new DevMode(root, root, "", "17");
    }

    private Service service(String name) {
        return new Service(name, root.resolve("services").resolve(name), 9080);
    }

    private void createService(String name) throws IOException {
        Path config = root.resolve("services").resolve(name).resolve("src/main/liberty/config");
        Files.createDirectories(config);
        Files.writeString(config.resolve("server.xml"), "<variable name=\"HTTP_PORT\" defaultValue=\"9080\"/>");
    }
}
