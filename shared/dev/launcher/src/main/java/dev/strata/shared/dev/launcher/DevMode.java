package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How {@code liberty:dev} is called for a service.
 *
 * @param root the checkout
 * @param mavenHome the Maven to call
 * @param localRepository its local repository
 */
record DevMode(Path root, Path mavenHome, String localRepository) {

    // Three of them share a laptop with three servers. English, because CompilerOutput reads what javac says. The
    // user's own options come last and win.
    private static final String JVM = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Duser.language=en %s";

    /** Every service of the checkout as it is now. */
    List<Service> services() {
        try {
            return Service.allIn(root);
        } catch (IOException e) {
            throw new LaunchException("The services can't be listed: " + e.getMessage());
        }
    }

    List<String> command(Service service) {
        List<String> command = new ArrayList<>(List.of(
                Scripts.in(mavenHome.resolve("bin"), "mvn", ".cmd"),
                "--batch-mode",
                "--no-transfer-progress",
                "--file",
                root.resolve("pom.xml").toString(),
                "--projects",
                "services/" + service.name(),
                "--also-make",
                "-Dmaven.repo.local=" + localRepository));
        command.addAll(
                System.getProperty("tests") == null ? List.of("-DskipTests") : List.of("-DhotTests", "-DskipITs"));
        String debugPort = System.getProperty(service.name() + ".debug");
        if (debugPort != null) {
            requireNumber(service, debugPort);
            command.add("-Ddev.debug=true");
            command.add("-DdebugPort=" + debugPort);
        }
        command.add("liberty:dev");
        return command;
    }

    private static void requireNumber(Service service, String debugPort) {
        if (!debugPort.matches("\\d{1,5}")) {
            throw new LaunchException("Give the debugger a port: -D%s.debug=7777".formatted(service.name()));
        }
    }

    Map<String, String> environment(Service service, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>();
        services()
                .forEach(other ->
                        environment.put(other.urlVariable(), other.url().toString()));
        environment.putAll(settings);
        environment.put("HTTP_PORT", Integer.toString(service.port()));
        environment.put("MAVEN_OPTS", JVM.formatted(System.getenv().getOrDefault("MAVEN_OPTS", "")));
        return environment;
    }
}
