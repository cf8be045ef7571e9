package dev.strata.system;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.shared.dev.launcher.Ports;
import dev.strata.shared.dev.launcher.Service;
import dev.strata.shared.dev.launcher.ServiceProcess;
import dev.strata.system.api.ApiDocument;
import dev.strata.system.server.Launch;
import dev.strata.system.server.Server;
import dev.strata.system.telemetry.OtlpReceiver;

/**
 * The services under test: those at {@code -DNAME.url}, else the ones that the build prepared, each started here in a
 * server of its own, on a free port and on a database of its own.
 */
public final class Environment implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Path RUN = Path.of(System.getProperty("strata.run"));

    private static final Duration MEMORY_LIMIT = Duration.ofMinutes(5);

    private final Map<String, Memory> memories = new ConcurrentHashMap<>();
    private final Map<String, URI> urls = new HashMap<>();
    private final Map<String, String> urlVariables = new HashMap<>();
    private final Map<String, Service> local = new HashMap<>();
    private final Server server = Server.chosen();
    private final Map<String, ServiceProcess> started = new ConcurrentHashMap<>();
    private final OtlpReceiver telemetry = new OtlpReceiver();
    private final List<TcpProxy> proxies = new CopyOnWriteArrayList<>();

    Environment() {
        try {
            Service.allIn(ROOT).forEach(this::place);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        try {
            local.values().forEach(this::launch);
            started.values().forEach(process -> process.awaitReady(READY_LIMIT, () -> {}));
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    /** The names of all services, in the order of the alphabet. */
    public Set<String> services() {
        return new TreeSet<>(urls.keySet());
    }

    /** The checkout. */
    public Path root() {
        return ROOT;
    }

    /** Where a service's sources are. */
    public Path folder(String service) {
        return ROOT.resolve("services").resolve(service);
    }

    public URI url(String service) {
        return urls.get(service);
    }

    /** What a service offers. */
    public ApiDocument api(String service) {
        return server.describesServices()
                ? ApiDocument.of(service, url(service))
                : ApiDocument.in(folder(service), service, url(service));
    }

    /** The service ends without warning, as if its machine did. */
    public void kill(String service) {
        ServiceProcess process = started.remove(service);
        process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.handle().destroyForcibly();
        process.close();
    }

    public void startAgain(String service) {
        launch(local.get(service));
        started.get(service).awaitReady(READY_LIMIT, () -> {});
    }

    /**
     * One more instance of a service, with settings of its own and an empty database.
     *
     * @return its address; it ends with the tests
     */
    public URI startAnother(String service, Map<String, String> settings) {
        Service another = local.get(service).on(Ports.free());
        return startBeside(another, service + "_" + another.port(), settings);
    }

    /**
     * One more instance of a service on the same data, with settings of its own.
     *
     * @return its address; it ends with the tests
     */
    public URI startReplica(String service, Map<String, String> settings) {
        return startBeside(local.get(service).on(Ports.free()), service, settings);
    }

    private URI startBeside(Service service, String database, Map<String, String> settings) {
        String name = service.name() + "-" + service.port();
        ServiceProcess process = start(service, name, database, settings);
        started.put(name, process);
        process.awaitReady(READY_LIMIT, () -> {});
        return service.url();
    }

    /** Asks an instance to end, as a cluster does, and waits until it has. */
    public void terminate(URI instance) {
        started.entrySet().stream()
                .filter(entry -> entry.getValue().service().url().equals(instance))
                .map(Map.Entry::getKey)
                .forEach(name -> started.remove(name).close());
    }

    /** The PostgreSQL of a service that was started here; it is not ended with the service. */
    public EmbeddedServer database(String service) {
        try {
            return EmbeddedServer.in(RUN.resolve("postgres").resolve(service));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the services that were started here report to. */
    public OtlpReceiver telemetry() {
        return telemetry;
    }

    /** What they have logged so far. */
    public LogSearch logs() {
        List<Path> places = new ArrayList<>(List.of(RUN));
        local.keySet().forEach(service -> places.add(folder(service).resolve("target/test-server/usr/servers")));
        return new LogSearch(places);
    }

    /** A way to a port of this machine that can be broken; it ends with the tests. */
    public TcpProxy proxyTo(IntSupplier port) {
        TcpProxy proxy = new TcpProxy(port);
        proxies.add(proxy);
        return proxy;
    }

    /** What many tests use and none changes is made once; not for longer than a token is good for. */
    @SuppressWarnings("unchecked")
    public <T> T remembered(String name, Supplier<T> maker) {
        Memory known = memories.get(name);
        if (known != null && known.madeAt().plus(MEMORY_LIMIT).isAfter(Instant.now())) {
            return (T) known.value();
        }
        T value = maker.get();
        memories.put(name, new Memory(value, Instant.now()));
        return value;
    }

    private record Memory(Object value, Instant madeAt) {}

    public boolean canKill(String service) {
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
        started.put(service.name(), start(service, service.name(), service.name(), Map.of()));
    }

    private ServiceProcess start(Service service, String name, String database, Map<String, String> settings) {
        Launch launch = server.prepare(service, RUN.resolve(name));
        Map<String, String> environment = settings(service, RUN.resolve(name), database);
        environment.putAll(launch.environment());
        environment.putAll(settings);
        return ServiceProcess.start(service, launch.command(), environment, RUN.resolve(name + ".log"));
    }

    private Map<String, String> settings(Service service, Path folder, String database) {
        Map<String, String> settings = new HashMap<>(urlVariables);
        settings.put("HTTP_PORT", Integer.toString(service.port()));
        settings.put("DB_HOST", "localhost");
        settings.put("DB_PORT", Integer.toString(port(service.name(), database)));
        settings.put("DB_NAME", database);
        settings.put("DB_USER", service.name());
        // The embedded PostgreSQL asks for none, but not every server has a way to say so.
        settings.put("DB_PASSWORD", "any");
        settings.put("DEV_DIRECTORY", folder.toString());
        settings.putAll(telemetry.settings());
        settings.put("OTEL_SERVICE_NAME", service.name());
        ServiceLoader.load(ServiceSettings.class).forEach(more -> settings.putAll(more.among(urls)));
        return settings;
    }

    private int port(String service, String database) {
        try {
            return database(service).runningWith(database, service).port();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        end();
        List<String> secrets = logs().findings();
        if (!secrets.isEmpty()) {
            throw new AssertionError("The logs hold what they must not:\n" + String.join("\n", secrets));
        }
    }

    private void end() {
        proxies.forEach(TcpProxy::close);
        started.values().parallelStream().forEach(ServiceProcess::close);
        telemetry.close();
    }
}
