package dev.strata.shared.dev.dashboard;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A checkout with one service that is ready but answers nobody. */
final class FakeEnvironment implements DevEnvironment {

    final List<String> commands = new ArrayList<>();
    private final Path folder;

    FakeEnvironment(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<ServiceStatus> services() {
        return List.of(new ServiceStatus(
                "catalog", folder, "http://localhost:1", "ready", 0, "ready after 9 s", 0, 0, "psql", true, ""));
    }

    @Override
    public void run(String command) {
        commands.add(command);
    }

    @Override
    public Optional<DatabaseAccess> database(String service) {
        return Optional.empty();
    }

    @Override
    public List<SettingSource> settings(String service) {
        return List.of(new SettingSource(".env", Map.of("LOG_LEVEL", "fine")));
    }

    @Override
    public String kafka() {
        return "";
    }

    @Override
    public Optional<Long> kafkaProcess() {
        return Optional.empty();
    }
}
