package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.strata.shared.dev.processes.EnvFile;

/**
 * A service of a checkout.
 *
 * @param name the name of its folder
 * @param folder its folder
 * @param port the HTTP port it listens on
 */
public record Service(String name, Path folder, int port) {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();
    private static final int OK = 200;
    private static final String SERVER_XML = "src/main/liberty/config/server.xml";
    private static final Pattern DEFAULT_PORT = Pattern.compile("<variable name=\"HTTP_PORT\" defaultValue=\"(\\d+)\"");

    /**
     * Finds the services: each folder under {@code services} that has a {@code server.xml} is one.
     *
     * @param root the checkout
     * @return the services by name, each on the port that {@code -DNAME.port}, its {@code .env} or its server.xml says
     * @throws IOException if the folders can't be read
     */
    public static List<Service> allIn(Path root) throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("services"))) {
            return folders.filter(folder -> Files.exists(folder.resolve(SERVER_XML)))
                    .sorted()
                    .map(Service::in)
                    .toList();
        }
    }

    private static Service in(Path folder) {
        String name = folder.getFileName().toString();
        String port = new EnvFile(folder).settings().get("HTTP_PORT");
        return new Service(
                name,
                folder,
                Integer.getInteger(name + ".port", port == null ? defaultPort(folder) : number(port, name)));
    }

    private static int number(String port, String service) {
        if (port.matches("\\d{1,5}")) {
            return Integer.parseInt(port);
        }
        throw new LaunchException(
                String.format(Locale.ROOT, "HTTP_PORT in services/%s/.env is no port: %s", service, port));
    }

    private static int defaultPort(Path folder) {
        Path file = folder.resolve(SERVER_XML);
        try {
            Matcher port = DEFAULT_PORT.matcher(Files.readString(file));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            throw new LaunchException(String.format(Locale.ROOT, "%s names no default for HTTP_PORT", file));
        } catch (IOException e) {
            throw new LaunchException(String.format(Locale.ROOT, "%s can't be read: %s", file, e.getMessage()));
        }
    }

    /**
     * The same service on another port.
     *
     * @param otherPort the HTTP port
     * @return a copy
     */
    public Service on(int otherPort) {
        return new Service(name, folder, otherPort);
    }

    /**
     * The artifact of the service.
     *
     * @return the WAR file
     */
    public Path war() {
        return folder.resolve("target").resolve(name + ".war");
    }

    /**
     * The environment variable in which other services look up the address of this one.
     *
     * @return its name, such as {@code CATALOG_URL}
     */
    public String urlVariable() {
        return name.toUpperCase(Locale.ROOT).replace('-', '_') + "_URL";
    }

    /**
     * Whether the service accepts requests now.
     *
     * @return false if it does not run, or says that it is not ready
     */
    public boolean isReady() {
        HttpRequest request = HttpRequest.newBuilder(url().resolve("/health/ready"))
                .timeout(ANSWER_LIMIT)
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(name + " was not waited for");
        }
    }

    /**
     * The base URL of the service.
     *
     * @return its address without a path
     */
    public URI url() {
        return URI.create("http://localhost:" + port);
    }
}
