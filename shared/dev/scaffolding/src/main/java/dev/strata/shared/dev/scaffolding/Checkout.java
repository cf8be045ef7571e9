package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A clone of the repository.
 *
 * @param root its folder
 */
record Checkout(Path root) {

    /** Where the catalog's sources go when the catalog goes. */
    static final String KEPT_TEMPLATE = "shared/dev/scaffolding/catalog";

    private static final String SERVER_XML = "src/main/liberty/config/server.xml";
    private static final Pattern PORT = Pattern.compile("name=\"HTTP_PORT\" defaultValue=\"(\\d+)\"");
    private static final int FIRST_PORT = 9080;

    Path folder(String service) {
        return root.resolve("services").resolve(service);
    }

    /** What new services are made from: the live catalog, or what is kept of one that was removed. */
    Path template() {
        return hasService(Template.SERVICE) ? folder(Template.SERVICE) : root.resolve(KEPT_TEMPLATE);
    }

    /** What a file holds, by its path from the root. */
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

    int port(String service) throws IOException {
        return port(folder(service));
    }

    int port(Path folder) throws IOException {
        Matcher port = PORT.matcher(Files.readString(folder.resolve(SERVER_XML)));
        if (!port.find()) {
            throw new ScaffoldingException("Give %s a default for HTTP_PORT.", folder.resolve(SERVER_XML));
        }
        return Integer.parseInt(port.group(1));
    }

    /** The port after the highest that a service has. */
    int nextPort() throws IOException {
        int highest = FIRST_PORT - 1;
        for (String service : services()) {
            highest = Math.max(highest, port(service));
        }
        return highest + 1;
    }
}
