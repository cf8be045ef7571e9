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
        command.add(System.getProperty("tests") == null ? "-DskipTests" : "-DhotTests");
        String debugPort = System.getProperty(service.name() + ".debug");
        if (debugPort != null) {
            command.add("-Ddev.debug=true");
            command.add("-DdebugPort=" + debugPort);
        }
        command.add("liberty:dev");
        return command;
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
