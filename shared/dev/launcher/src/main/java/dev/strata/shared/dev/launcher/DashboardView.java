package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import dev.strata.shared.dev.dashboard.DatabaseAccess;
import dev.strata.shared.dev.dashboard.DevEnvironment;
import dev.strata.shared.dev.dashboard.ServiceStatus;
import dev.strata.shared.dev.dashboard.SettingSource;
import dev.strata.shared.dev.processes.EnvFile;

/** The state of a checkout for the dashboard: written by one thread, read by others. */
final class DashboardView implements DevEnvironment {

    private volatile DevMode mode;
    private final Consumer<String> commands;
    private final Supplier<Optional<ProcessHandle>> kafkaProcess;
    private volatile List<ServiceStatus> shown = List.of();

    /**
     * @param mode the checkout
     * @param commands takes what could be typed in the console
     * @param kafkaProcess the process of the broker, if this JVM started it
     */
    DashboardView(DevMode mode, Consumer<String> commands, Supplier<Optional<ProcessHandle>> kafkaProcess) {
        this.mode = mode;
        this.commands = commands;
        this.kafkaProcess = kafkaProcess;
    }

    /** Takes note of what makes services report to the dashboard. */
    void telemetry(Map<String, String> variables) {
        mode = mode.reportingTo(variables);
    }

    /** Replaces what is shown. */
    void show(List<ServiceStatus> services) {
        shown = services;
    }

    /** A service with the moment at which it came into its state. */
    ServiceStatus status(Service service, String state, String text, long process, boolean isControlled) {
        long since = shown.stream()
                .filter(before ->
                        before.name().equals(service.name()) && before.state().equals(state))
                .map(ServiceStatus::since)
                .findFirst()
                .orElseGet(System::currentTimeMillis);
        DevDatabase database = new DevDatabase(mode.root(), service.name());
        return new ServiceStatus(
                service.name(),
                service.folder(),
                service.url().toString(),
                state,
                since,
                text,
                process,
                database.process(),
                database.psql(),
                isControlled,
                OwnTelemetry.of(service).orElse(""));
    }

    /** A service of this -Pup. */
    ServiceStatus status(DevService service) {
        String text = service.lastEvent().map(Event::text).orElse("");
        String state = service.state().name().toLowerCase(Locale.ROOT);
        return status(
                service.service(),
                service.state() == State.STOPPED && text.startsWith("ended") ? "ended" : state,
                text,
                service.handle().map(ProcessHandle::pid).orElse(0L),
                true);
    }

    @Override
    public List<ServiceStatus> services() {
        return shown;
    }

    @Override
    public void run(String command) {
        commands.accept(command);
    }

    @Override
    public Optional<DatabaseAccess> database(String service) {
        return new DevDatabase(mode.root(), service).access();
    }

    @Override
    public List<SettingSource> settings(String name) {
        Service service = mode.services().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path folder = mode.root().resolve(".dev").resolve(name);
        return List.of(
                new SettingSource(".env", new EnvFile(service.folder()).settings()),
                new SettingSource("-Pup", mode.environment(service, Map.of())),
                new SettingSource("this machine", System.getenv()),
                new SettingSource(
                        "dev mode",
                        Map.of(
                                "DEV_DIRECTORY",
                                folder.toString(),
                                "DB_HOST",
                                "embedded:" + folder.resolve("postgres"))));
    }

    @Override
    public String kafka() {
        if (kafkaProcess.get().filter(process -> !process.isAlive()).isPresent()) {
            return "";
        }
        return Optional.ofNullable(System.getenv(DevBroker.VARIABLE))
                .orElseGet(() -> new DevBroker(mode.root()).settings().getOrDefault(DevBroker.VARIABLE, ""));
    }

    @Override
    public Optional<Long> kafkaProcess() {
        return kafkaProcess.get().map(ProcessHandle::pid);
    }
}
