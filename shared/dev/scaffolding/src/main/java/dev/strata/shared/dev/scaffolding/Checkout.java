package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.strata.shared.dev.processes.EnvFile;

/**
 * A clone of the repository.
 *
 * @param root its folder
 */
record Checkout(Path root) {

    private static final String SERVER_XML = "src/main/liberty/config/server.xml";
    private static final Pattern PORT = Pattern.compile("name=\"HTTP_PORT\" defaultValue=\"(\\d+)\"");
    private static final int FIRST_PORT = 9080;

    Path folder(String service) {
        return root.resolve("services").resolve(service);
    }

    /** The content of a file, by its path from the root. */
    String read(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    boolean hasService(String name) {
        return Files.exists(folder(name).resolve(SERVER_XML));
    }

    /** Each folder under {@code services} that has a {@code server.xml}. */
    List<String> services() throws IOException {
        try (Stream<Path> folders = Files.list(root.resolve("services"))) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(this::hasService)
                    .sorted()
                    .toList();
        }
    }

    /** Rejects what is no service, in the words of the option that named it. */
    void requireService(String option, String name) throws IOException {
        if (!hasService(name)) {
            throw new ScaffoldingException(
                    "Name a service with -D%s, one of %s, not '%s'.", option, String.join(", ", services()), name);
        }
    }

    int port(String service) throws IOException {
        Path serverXml = folder(service).resolve(SERVER_XML);
        Matcher port = PORT.matcher(Files.readString(serverXml));
        if (!port.find()) {
            throw new ScaffoldingException("%s has no default for HTTP_PORT; add one.", serverXml);
        }
        return Integer.parseInt(port.group(1));
    }

    /** The port that {@code -Pup} starts a service at, as the launcher finds it. */
    int portInDevMode(String service) throws IOException {
        String port =
                new EnvFile(folder(service)).settings().getOrDefault("HTTP_PORT", Integer.toString(port(service)));
        if (!port.matches("\\d{1,5}")) {
            throw new ScaffoldingException("HTTP_PORT in services/%s/.env is no port: %s", service, port);
        }
        return Integer.getInteger(service + ".port", Integer.parseInt(port));
    }

    /** The port after the highest of all services. */
    int nextPort() throws IOException {
        int highest = FIRST_PORT - 1;
        for (String service : services()) {
            highest = Math.max(highest, port(service));
        }
        return highest + 1;
    }

    /** The files below a folder whose names end in a suffix, by their paths from the root. */
    List<String> files(String folder, String suffix) throws IOException {
        Path start = root.resolve(folder);
        if (!Files.exists(start)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.contains("/target/"))
                    .sorted()
                    .toList();
        }
    }
}
