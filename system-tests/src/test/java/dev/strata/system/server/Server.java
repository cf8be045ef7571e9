package dev.strata.system.server;

import java.nio.file.Path;

import dev.strata.shared.dev.launcher.Service;

/** A kind of server that runs the WARs of the build. */
public interface Server {

    /** The one that the build names, and has installed. */
    static Server chosen() {
        Path home = Path.of(System.getProperty("strata.server.home"));
        String name = System.getProperty("strata.server");
        return switch (name) {
            case "liberty" -> new Liberty(home);
            case "wildfly" -> new WildFly(home);
            case "payara" -> new Payara(home, Path.of(System.getProperty("strata.root"), "server-config/payara"));
            default -> throw new IllegalArgumentException("No test knows how to start the server " + name);
        };
    }

    /**
     * Makes ready what a service needs to start.
     *
     * @param service what is to be started, and on which port
     * @param folder for the working files of this one instance
     */
    Launch prepare(Service service, Path folder);

    /** Whether a service in it answers at {@code /openapi}. */
    default boolean describesServices() {
        return true;
    }

    /** The program of the Java that the tests run on. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
