package dev.strata.shared.dev.launcher;

import java.nio.file.Path;

/** The Liberty server that the build makes for dev mode in the folder of a service. */
final class DevServer {

    private DevServer() {}

    /** What holds the servers of a service, for the variable WLP_USER_DIR. */
    static Path userFolder(Path service) {
        return service.resolve("target/liberty/usr");
    }

    static Path folder(Path service) {
        return userFolder(service).resolve("servers/defaultServer");
    }
}
