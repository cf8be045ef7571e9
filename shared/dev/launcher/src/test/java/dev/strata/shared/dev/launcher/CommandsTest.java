package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
        services = new DevServices(root, new DevMode(root, root, ""), console::append);
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
            assertThat(debugArguments("users")).containsExactly("-Ddev.debug=true", "-DdebugPort=7777");
            assertThat(debugArguments("catalog")).isEmpty();
        } finally {
            System.clearProperty("users.debug");
        }
    }

    @Test
    void asksForDebugPort() {
        System.setProperty("users.debug", "true");
        try {
            assertThatThrownBy(() -> debugArguments("users"))
                    .hasMessage("Give the debugger a port: -Dusers.debug=7777");
        } finally {
            System.clearProperty("users.debug");
        }
    }

    private List<String> debugArguments(String name) {
        Service service = new Service(name, root.resolve("services").resolve(name), 9080);
        return new DevMode(root, root, "")
                .command(service).stream()
                        .filter(argument -> argument.contains("debug"))
                        .toList();
    }

    private void createService(String name) throws IOException {
        Path config = root.resolve("services").resolve(name).resolve("src/main/liberty/config");
        Files.createDirectories(config);
        Files.writeString(config.resolve("server.xml"), "<variable name=\"HTTP_PORT\" defaultValue=\"9080\"/>");
    }
}
