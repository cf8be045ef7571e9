package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** {@code ./mvnw -Pup}: every service of the checkout in dev mode, until Ctrl-C. */
public final class Up {

    private static final Duration READY_LIMIT = Duration.ofMinutes(10);
    // Three of them share a laptop with three servers; what the user says comes after it and wins.
    private static final String SMALL_JVM = "-Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";
    private static final Duration WATCH_INTERVAL = Duration.ofSeconds(1);
    private static final PrintStream OUT = System.out;

    private final Path root;
    private final Path mavenHome;
    private final String localRepository;
    private final long start = System.nanoTime();
    private final List<ServiceProcess> running = new CopyOnWriteArrayList<>();
    private final Map<String, Step> steps = new HashMap<>();
    private volatile boolean stopping;

    private Up(Path root, Path mavenHome, String localRepository) {
        this.root = root;
        this.mavenHome = mavenHome;
        this.localRepository = localRepository;
    }

    /**
     * Starts the services and stays until one of them ends or the user stops all.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     * @throws IOException when the checkout can't be read
     * @throws InterruptedException when the thread is interrupted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Up up = new Up(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        Runtime.getRuntime().addShutdownHook(new Thread(up::stop, "stop-services"));
        try {
            up.start();
            up.watch();
        } catch (LaunchException e) {
            OUT.printf("%n%s%n%n", e.getMessage());
            // Not an exception: Maven's own stack of error lines would bury the sentence.
            System.exit(1);
        }
    }

    private void start() throws IOException {
        List<Service> services = Service.allIn(root);
        services.forEach(Up::refuseTakenPort);
        if (System.getProperty("fresh") != null) {
            services.forEach(service -> new DevDatabase(root, service.name()).discard());
        }
        OUT.printf("%nStarting %d services in dev mode. Their logs: .dev/NAME/server.log%n", services.size());
        services.forEach(service -> running.add(launch(service, services)));
        running.forEach(process -> process.awaitReady(READY_LIMIT, this::report));
        report();
        OUT.println(new UpTable(root, services));
        OUT.println("Edit a source and reload. Ctrl-C stops everything.");
    }

    private static void refuseTakenPort(Service service) {
        if (Ports.isTaken(service.port())) {
            throw new LaunchException(
                    "Port %d, which the service %s needs, is taken. Stop the program that listens there, or choose another port with -D%s.port=…"
                            .formatted(service.port(), service.name(), service.name()));
        }
    }

    private ServiceProcess launch(Service service, List<Service> all) {
        Map<String, String> environment = new HashMap<>();
        environment.put("HTTP_PORT", Integer.toString(service.port()));
        environment.put(
                "MAVEN_OPTS", "%s %s".formatted(SMALL_JVM, System.getenv().getOrDefault("MAVEN_OPTS", "")));
        all.forEach(other -> environment.put(other.urlVariable(), other.url().toString()));
        Path log = root.resolve(".dev").resolve(service.name()).resolve("server.log");
        return ServiceProcess.start(service, devMode(service), environment, log);
    }

    private List<String> devMode(Service service) {
        return List.of(
                Scripts.in(mavenHome.resolve("bin"), "mvn", ".cmd"),
                "--batch-mode",
                "--no-transfer-progress",
                "--file",
                root.resolve("pom.xml").toString(),
                "--projects",
                "services/" + service.name(),
                "--also-make",
                "-Dmaven.repo.local=" + localRepository,
                "-DskipTests",
                "liberty:dev");
    }

    private void report() {
        for (ServiceProcess process : running) {
            String name = process.service().name();
            Step step = Step.reachedIn(process.log());
            if (step != steps.put(name, step)) {
                OUT.printf("%5d s  %-10s %s%n", secondsSinceStart(), name, step);
            }
        }
    }

    private long secondsSinceStart() {
        return Duration.ofNanos(System.nanoTime() - start).toSeconds();
    }

    private void watch() throws InterruptedException {
        while (running.stream().allMatch(ServiceProcess::isAlive)) {
            Thread.sleep(WATCH_INTERVAL.toMillis());
        }
        // Ctrl-C reaches the services at the same moment as this process: their end is no news then.
        Thread.sleep(WATCH_INTERVAL.toMillis());
        if (!stopping) {
            ServiceProcess ended = running.stream()
                    .filter(process -> !process.isAlive())
                    .findFirst()
                    .orElseThrow();
            throw ended.failure("ended");
        }
    }

    private void stop(ServiceProcess process) {
        process.close();
        new DevDatabase(root, process.service().name()).stopLeftover();
    }

    private void stop() {
        stopping = true;
        if (!running.isEmpty()) {
            OUT.println("Stopping all services.");
            running.parallelStream().forEach(this::stop);
        }
    }
}
