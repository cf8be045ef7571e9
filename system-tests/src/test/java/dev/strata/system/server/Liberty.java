package dev.strata.system.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import dev.strata.shared.dev.launcher.Scripts;
import dev.strata.shared.dev.launcher.Service;

/** Starts the server definition that the build of each service has made. */
record Liberty(Path home) implements Server {

    @Override
    public Launch prepare(Service service, Path folder) {
        String server = Scripts.in(home.resolve("bin"), "server", ".bat");
        return new Launch(
                List.of(server, "run", service.name() + "-test"),
                Map.of(
                        "WLP_USER_DIR",
                        service.folder().resolve("target/test-server/usr").toString(),
                        // Several instances share the definition but not the working files.
                        "WLP_OUTPUT_DIR",
                        folder.resolve("output").toString()));
    }
}
