package dev.strata.system.server;

import java.nio.file.Path;

import dev.strata.shared.dev.launcher.Service;

/** A kind of application server to run the services in. */
public interface Server {

    /** The one that the build has chosen. */
    static Server chosen() {
        String name = System.getProperty("strata.server");
        return switch (name) {
            case "liberty" -> new Liberty();
            case "wildfly" -> new WildFly(home());
            case "payara" -> new Payara(home(), Path.of(System.getProperty("strata.root"), "server-config/payara"));
            default -> throw new IllegalArgumentException("Unknown kind of server: " + name);
        };
    }

    private static Path home() {
        return Path.of(System.getProperty("strata.server.home"));
    }

    /**
     * Prepares the start of a service.
     *
     * @param service the service, on its port
     * @param folder for the working files of this instance
     */
    Launch prepare(Service service, Path folder);

    /** Whether it serves {@code /openapi}. */
    default boolean describesServices() {
        return true;
    }

    /** The java command of the JDK that runs the tests. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
