package dev.strata.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.strata.shared.launcher.Ports;
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
    private final Map<String, ServiceProcess> started = new HashMap<>();

    Environment() {
        try {
            List<Service> toStart = Service.allIn(ROOT).stream()
                    .filter(service -> System.getProperty(service.name() + ".url") == null)
                    .map(service -> service.on(Ports.free()))
                    .toList();
            Service.allIn(ROOT).forEach(service -> urls.put(service.name(), givenUrl(service.name())));
            toStart.forEach(service -> urls.put(service.name(), service.url()));
            toStart.forEach(this::launch);
            started.values().forEach(process -> process.awaitReady(READY_LIMIT, () -> {}));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
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
        Service known = new Service(
                service, ROOT.resolve("services").resolve(service), url(service).getPort());
        launch(known);
        started.get(service).awaitReady(READY_LIMIT, () -> {});
    }

    boolean canKill(String service) {
        return started.containsKey(service);
    }

    private static URI givenUrl(String service) {
        String given = System.getProperty(service + ".url");
        return given == null ? null : URI.create(given);
    }

    private void launch(Service service) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Path server = ROOT.resolve("target/liberty/wlp/bin").resolve(windows ? "server.bat" : "server");
        List<String> command = List.of(server.toString(), "run", service.name() + "-test");
        Path log = RUN.resolve(service.name() + ".log");
        started.put(service.name(), ServiceProcess.start(service, command, settings(service), log));
    }

    private Map<String, String> settings(Service service) {
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "WLP_USER_DIR",
                service.folder().resolve("target/test-server/usr").toString());
        settings.put("HTTP_PORT", Integer.toString(service.port()));
        settings.put("DB_HOST", "embedded:" + RUN.resolve(service.name()).resolve("postgres"));
        settings.put("DEV_DIRECTORY", RUN.resolve(service.name()).toString());
        urls.forEach((name, url) -> settings.put(name.toUpperCase(Locale.ROOT) + "_URL", url.toString()));
        return settings;
    }

    @Override
    public void close() {
        started.values().parallelStream().forEach(ServiceProcess::close);
    }
}
