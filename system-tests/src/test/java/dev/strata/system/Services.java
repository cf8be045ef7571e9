package dev.strata.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import dev.strata.shared.dev.launcher.Service;
import dev.strata.shared.dev.processes.Ports;
import dev.strata.system.api.ApiDocument;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.server.Server;

/**
 * The services of the checkout. With {@code -Dsystem.running} they run already, each at {@code -DNAME.url} or on the port
 * where {@code ./mvnw -Pup} starts it; otherwise the tests start them on free ports.
 */
public final class Services {

    private static final boolean RUNNING = System.getProperty("system.running") != null;
    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Path RUN = Path.of(System.getProperty("strata.run"));

    private static final int OK = 200;

    private final Map<String, URI> urls = new TreeMap<>();
    private final Map<String, String> urlVariables = new TreeMap<>();
    private final Map<String, Service> startable = new TreeMap<>();
    private final Map<String, ApiDocument> documents = new ConcurrentHashMap<>();

    Services() {
        try {
            Service.allIn(ROOT).forEach(this::add);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Service service) {
        String name = service.name();
        if (RUNNING) {
            urls.put(
                    name,
                    URI.create(System.getProperty(name + ".url", service.url().toString())));
            requireReady(name);
        } else {
            startable.put(name, service.on(Ports.free()));
            urls.put(name, startable.get(name).url());
            urlVariables.put(service.urlVariable(), url(name).toString());
        }
    }

    private void requireReady(String name) {
        if (!isReady(url(name))) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT,
                    "The service %s is not ready at %s: start it with ./mvnw -Pup, say with -D%s.url where it runs, or leave out -Dsystem.running to test packaged services.",
                    name,
                    url(name),
                    name));
        }
    }

    private static boolean isReady(URI url) {
        try {
            return ApiRequest.get(url, "/health/ready").send().statusCode() == OK;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Whether the services run already, so that the tests must leave nothing behind. */
    public boolean areRunning() {
        return RUNNING;
    }

    /** The checkout. */
    public Path root() {
        return ROOT;
    }

    /** All names, sorted. */
    public Set<String> names() {
        return urls.keySet();
    }

    public Map<String, URI> urls() {
        return urls;
    }

    public URI url(String name) {
        return urls.get(name);
    }

    /** Where a service's sources are. */
    public Path folder(String name) {
        return ROOT.resolve("services").resolve(name);
    }

    /** Where a service keeps the keys that only dev mode and tests create. */
    public Path devDirectory(String name) {
        return (RUNNING ? ROOT.resolve(".dev") : RUN).resolve(name);
    }

    /** The OpenAPI document of a service; from the repository where the server does not serve one. */
    public ApiDocument api(String name) {
        return documents.computeIfAbsent(
                name,
                service -> Server.chosen().describesServices()
                        ? ApiDocument.of(service, url(service))
                        : ApiDocument.in(folder(service), service, url(service)));
    }

    /** The environment variables in which every service finds the addresses of the others. */
    Map<String, String> urlVariables() {
        return urlVariables;
    }

    /** The services to start for the tests, by name. */
    Map<String, Service> startable() {
        return startable;
    }
}
