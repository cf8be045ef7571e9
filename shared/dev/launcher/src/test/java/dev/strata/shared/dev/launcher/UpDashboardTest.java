package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.dashboard.ServiceStatus;
import dev.strata.shared.dev.database.StoredPort;
import dev.strata.shared.dev.processes.Ports;

import static org.assertj.core.api.Assertions.assertThat;

class UpDashboardTest {

    @TempDir
    private Path root;

    @AfterEach
    void forgetOptions() {
        System.clearProperty("dashboard.port");
        System.clearProperty("no-dashboard");
    }

    @Test
    void namesItsAddressWithToken() {
        int port = Ports.free();
        System.setProperty("dashboard.port", Integer.toString(port));
        try (UpDashboard dashboard = start()) {
            assertThat(dashboard.announcement())
                    .matches(String.format(
                            Locale.ROOT, "Dashboard: http://127\\.0\\.0\\.1:%d/\\?token=[\\w-]{32}", port));
            assertThat(dashboard.telemetry()).containsEntry("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + port);
        }
    }

    @Test
    void saysThatItsPortIsInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            System.setProperty("dashboard.port", Integer.toString(other.getLocalPort()));
            try (UpDashboard dashboard = start()) {
                assertThat(dashboard.announcement())
                        .contains("port " + other.getLocalPort() + " is in use", "-Ddashboard.port=");
                assertThat(dashboard.telemetry()).isEmpty();
            }
        }
    }

    @Test
    void isLeftOutOnDemand() {
        System.setProperty("no-dashboard", "true");
        try (UpDashboard dashboard = start()) {
            assertThat(dashboard.announcement()).isEmpty();
            assertThat(dashboard.telemetry()).isEmpty();
        }
    }

    @Test
    void remembersSinceWhenServiceIsInItsState() {
        DashboardView view = view();
        Service catalog = new Service("catalog", root, 9080);
        ServiceStatus starting = view.status(catalog, "starting", "starts", 0, true);
        ServiceStatus earlier = new ServiceStatus(
                "catalog", root, starting.url(), "starting", 1, "starts", 0, 0, starting.psql(), true, "");
        view.show(List.of(earlier));

        assertThat(view.status(catalog, "starting", "migrates its database", 0, true)
                        .since())
                .isEqualTo(1);
        assertThat(view.status(catalog, "ready", "ready after 9 s", 0, true).since())
                .isGreaterThan(1);
    }

    @Test
    void forgetsAddressOfKafkaThatHasEnded() throws Exception {
        Path port = root.resolve(".dev/kafka/port");
        Files.createDirectories(port.getParent());
        new StoredPort(port).store(9092);
        ProcessHandle running = ProcessHandle.current();
        Process ended = new ProcessBuilder(running.info().command().orElseThrow(), "-version").start();
        ended.waitFor();

        assertThat(viewWithKafka(running).kafka()).isEqualTo("localhost:9092");
        assertThat(viewWithKafka(ended.toHandle()).kafka()).isEmpty();
    }

    private DashboardView viewWithKafka(ProcessHandle process) {
        return new DashboardView(mode(), command -> {}, () -> Optional.of(process));
    }

    @Test
    void opensBrowserOfEachSystem() {
        URI address = URI.create("http://127.0.0.1:9070/");

        assertThat(Browser.command("Linux", address)).startsWith("xdg-open");
        assertThat(Browser.command("Mac OS X", address)).startsWith("open");
        assertThat(Browser.command("Windows 11", address)).startsWith("rundll32");
    }

    private UpDashboard start() {
        UpDashboard dashboard = new UpDashboard(view());
        dashboard.start(mode());
        return dashboard;
    }

    private DashboardView view() {
        return new DashboardView(mode(), command -> {}, Optional::empty);
    }

    private DevMode mode() {
        return new DevMode(root, root, "", "17");
    }
}
