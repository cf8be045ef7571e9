package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ServiceProcessTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir
    private Path folder;

    @Test
    void reportsEndOfProcessWithItsLastLines() throws IOException {
        try (ServiceProcess process = program("System.out.println(\"no database\");")) {
            assertThatThrownBy(() -> process.awaitReady(LIMIT, () -> {}))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("The service catalog ended before it was ready")
                    .hasMessageContaining("no database");
        }
    }

    @Test
    void givesUpOnServiceThatRefusesToStart() throws IOException {
        try (ServiceProcess process = program("System.out.println(\"CWWKZ0002E: broken migration\");" + FOREVER)) {
            assertThatThrownBy(() -> process.awaitReady(LIMIT, () -> {}))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageContaining("The service catalog can't start: broken migration");
        }
    }

    @Test
    void endsTheProcess() throws IOException {
        ServiceProcess process = program(FOREVER);

        process.close();

        assertThat(process.handle().isAlive()).isFalse();
    }

    @Test
    void reportsMissingProgram() {
        assertThatThrownBy(() -> start(List.of(folder.resolve("missing").toString())))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("catalog can't be started");
    }

    private static final String FOREVER = "Thread.sleep(60_000);";

    private ServiceProcess program(String body) throws IOException {
        Path source = folder.resolve("Program.java");
        Files.writeString(
                source, "class Program { public static void main(String[] a) throws Exception {" + body + "} }");
        return start(List.of(JAVA.toString(), source.toString()));
    }

    private ServiceProcess start(List<String> command) {
        Service service = new Service("catalog", folder, Ports.free());
        return ServiceProcess.start(service, command, Map.of(), folder.resolve("server.log"));
    }
}
