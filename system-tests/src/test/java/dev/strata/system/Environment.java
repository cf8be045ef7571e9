package dev.strata.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.strata.shared.launcher.Ports;
import dev.strata.shared.launcher.Scripts;
import dev.strata.shared.launcher.Service;
import dev.strata.shared.launcher.ServiceProcess;

/**
 * The services under test: those at {@code -DNAME.url}, else the ones that the build prepared, each started here on a
 * free port and on a database of its own.
 */
final class Environment implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Path RUN = Path.of(System.getProperty("strata.run"));

    private final Map<String, URI> urls = new HashMap<>();
    private final Map<String, String> urlVariables = new HashMap<>();
    private final Map<String, Service> local = new HashMap<>();
    private final Map<String, ServiceProcess> started = new HashMap<>();

    Environment() {
        try {
            Service.allIn(ROOT).forEach(this::place);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        local.values().forEach(this::launch);
        started.values().forEach(process -> process.awaitReady(READY_LIMIT, () -> {}));
    }

    URI url(String service) {
        return urls.get(service);
    }

    /** The service ends without warning, as if its machine did. */
    void kill(String service) {
        ServiceProcess process = started.remove(service);
        process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.handle().destroyForcibly();
        process.close();
    }

    void startAgain(String service) {
        launch(local.get(service));
        started.get(service).awaitReady(READY_LIMIT, () -> {});
    }

    boolean canKill(String service) {
        return local.containsKey(service);
    }

    private void place(Service service) {
        String given = System.getProperty(service.name() + ".url");
        if (given == null) {
            local.put(service.name(), service.on(Ports.free()));
        }
        urls.put(service.name(), given == null ? local.get(service.name()).url() : URI.create(given));
        urlVariables.put(service.urlVariable(), urls.get(service.name()).toString());
    }

    private void launch(Service service) {
        String server = Scripts.in(ROOT.resolve("target/liberty/wlp/bin"), "server", ".bat");
        List<String> command = List.of(server, "run", service.name() + "-test");
        Path log = RUN.resolve(service.name() + ".log");
        started.put(service.name(), ServiceProcess.start(service, command, settings(service), log));
    }

    private Map<String, String> settings(Service service) {
        Map<String, String> settings = new HashMap<>(urlVariables);
        settings.put(
                "WLP_USER_DIR",
                service.folder().resolve("target/test-server/usr").toString());
        settings.put("HTTP_PORT", Integer.toString(service.port()));
        settings.put("DB_HOST", "embedded:" + RUN.resolve(service.name()).resolve("postgres"));
        settings.put("DEV_DIRECTORY", RUN.resolve(service.name()).toString());
        return settings;
    }

    @Override
    public void close() {
        started.values().parallelStream().forEach(ServiceProcess::close);
    }
}
