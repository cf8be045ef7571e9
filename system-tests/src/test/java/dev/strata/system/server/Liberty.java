package dev.strata.system.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.strata.shared.dev.launcher.Scripts;
import dev.strata.shared.dev.launcher.Service;

/** The server of a service's image, outside of a container: what is tested is what is shipped. */
record Liberty() implements Server {

    // The compiler that starts fast; and less memory than a quarter of the machine, which is a JVM's limit by default.
    private static final String JVM = "-XX:TieredStopAtLevel=1 -Xmx512m";

    @Override
    public Launch prepare(Service service, Path folder) {
        Path user = folder.resolve("usr");
        link(user.resolve("servers").resolve(service.name()), image(service));
        return new Launch(
                // All builds give the libraries of a WAR the same time. The server compares times only, and would go on
                // with the libraries that it has kept of an earlier run.
                List.of(
                        Scripts.in(image(service).resolve("wlp/bin"), "server", ".bat"),
                        "run",
                        service.name(),
                        "--clean"),
                Map.of(
                        "WLP_USER_DIR", user.toString(),
                        "WLP_OUTPUT_DIR", folder.resolve("output").toString(),
                        "HTTP_HOST", "localhost",
                        "JVM_ARGS", JVM,
                        "LOG_FORMAT", "SIMPLE",
                        "MP_CONFIG_PROFILE", "dev",
                        "ltpa_keys_password", "only-for-tests"));
    }

    private static Path image(Service service) {
        return service.folder().resolve("target/image");
    }

    private static void link(Path link, Path target) {
        try {
            Files.createDirectories(link.getParent());
            if (!Files.isSymbolicLink(link)) {
                Files.createSymbolicLink(link, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
