package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The commands of dev mode.
 *
 * @param root the checkout
 * @param mavenHome the Maven to call
 * @param localRepository its local repository
 * @param release the version of Java that the sources are written in
 * @param telemetry the environment variables that make services report what they do
 */
record DevMode(Path root, Path mavenHome, String localRepository, String release, Map<String, String> telemetry) {

    /** The variable that opens /openapi. Unlike other settings of dev mode, the server reads it from the environment only. */
    static final Map<String, String> OPERATOR_ENDPOINTS = Map.of("OPERATOR_ENDPOINTS", "true");

    DevMode(Path root, Path mavenHome, String localRepository, String release) {
        this(root, mavenHome, localRepository, release, Map.of());
    }

    /** The same with the environment variables that make services report what they do. */
    DevMode reportingTo(Map<String, String> newTelemetry) {
        return new DevMode(root, mavenHome, localRepository, release, newTelemetry);
    }

    /** Every service of the checkout as it is now. */
    List<Service> services() {
        try {
            return Service.allIn(root);
        } catch (IOException e) {
            throw new LaunchException("The services can't be listed: " + e.getMessage());
        }
    }

    /** Whether the server of a service was made since its POMs were last edited. */
    boolean isBuilt(Service service, Poms poms) {
        Path built = MavenModule.classPathFile(service);
        return Files.exists(DevServer.folder(service.folder())) && Files.exists(built) && poms.areOlderThan(built);
    }

    Poms poms(Service service) {
        return new Poms(root, service);
    }

    /** Makes the server of a service and leaves all that is compiled alone, because other services run with it. */
    List<String> build(Service service) {
        return maven(service.folder(), "-Pup", "process-classes");
    }

    /** Runs the unit tests of a module. */
    List<String> tests(Path module) {
        return module.startsWith(root.resolve("services"))
                ? maven(module, "-Dspotless.check.skip", "-Ptest", "test")
                : maven(module, "-Dspotless.check.skip", "test");
    }

    private List<String> maven(Path module, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Scripts.in(mavenHome.resolve("bin"), "mvn", ".cmd"),
                "--batch-mode",
                "--no-transfer-progress",
                "--file",
                root.resolve("pom.xml").toString(),
                "--projects",
                root.relativize(module).toString(),
                "--also-make",
                "-Dmaven.repo.local=" + localRepository,
                "-Dmaven.main.skip"));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs the server of a service. */
    List<String> server(Service service) {
        return List.of(
                Scripts.in(root.resolve("target/liberty/wlp/bin"), "server", ".bat"),
                debugPort(service) == null ? "run" : "debug");
    }

    Map<String, String> environment(Service service, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        services()
                .forEach(other ->
                        environment.put(other.urlVariable(), other.url().toString()));
        environment.putAll(new DevBroker(root).settings());
        if (OwnTelemetry.of(service).isEmpty()) {
            environment.putAll(telemetry);
        }
        environment.putAll(OPERATOR_ENDPOINTS);
        environment.putAll(settings);
        environment.put("HTTP_PORT", Integer.toString(service.port()));
        environment.put("WLP_USER_DIR", DevServer.userFolder(service.folder()).toString());
        String debugPort = debugPort(service);
        if (debugPort != null) {
            environment.put("WLP_DEBUG_ADDRESS", debugPort);
            environment.put("WLP_DEBUG_SUSPEND", "n");
        }
        return environment;
    }

    private static String debugPort(Service service) {
        String port = System.getProperty(service.name() + ".debug");
        if (port != null && !port.matches("\\d{1,5}")) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "Give the debugger a port: -D%s.debug=7777", service.name()));
        }
        return port;
    }
}
