package dev.strata.system.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folders of the services, and what their files say. */
final class ServiceFolders {

    private static final Path SERVICES = Path.of(System.getProperty("strata.root"), "services");
    private static final String SERVER = "src/main/liberty/config/server.xml";
    private static final Pattern PORT = Pattern.compile("HTTP_PORT\" defaultValue=\"(\\d+)\"");

    private ServiceFolders() {}

    static List<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(SERVICES)) {
            return folders.filter(folder -> Files.exists(folder.resolve(SERVER)))
                    .sorted()
                    .toList();
        }
    }

    static int port(Path service) throws IOException {
        Matcher port = PORT.matcher(Files.readString(service.resolve(SERVER)));
        if (!port.find()) {
            throw new AssertionError("No default for HTTP_PORT in " + service);
        }
        return Integer.parseInt(port.group(1));
    }
}
