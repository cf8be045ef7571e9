package dev.strata.shared.dev.launcher;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * {@code ./mvnw -Pup}: the services of the checkout in dev mode, until Ctrl-C. {@code -Dservices=catalog,users} starts
 * some of them, {@code -Dfresh} with empty databases, {@code -Dfresh=catalog} with one, {@code -Dtests} runs the unit
 * tests of what was saved, {@code -Dcatalog.port=9180} moves one, {@code -Dcatalog.debug=7777} opens it to a debugger.
 */
public final class Up {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final PrintStream OUT = System.out;

    private final Path root;
    private final DevServices services;
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private boolean hasTable;
    private volatile boolean stopping;

    private Up(Path root, Path mavenHome, String localRepository) {
        this.root = root;
        this.services = new DevServices(root, new DevMode(root, mavenHome, localRepository), this::print);
    }

    /**
     * Starts the services and stays until the user stops them.
     *
     * @param arguments the checkout, the home of Maven, the local repository
     * @throws InterruptedException when the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Up up = new Up(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
        Runtime.getRuntime().addShutdownHook(new Thread(up::stop, "stop-services"));
        try {
            up.run();
        } catch (LaunchException e) {
            OUT.printf("%n%s%n%n", e.getMessage());
            // Not an exception: Maven's own stack of error lines would bury the sentence.
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        List<String> names = services.select(System.getProperty("services"));
        services.discard(fresh(names));
        OUT.printf("%nStarting %s in dev mode. Logs: .dev/NAME/server.log%n", String.join(", ", names));
        services.start(names);
        readInput();
        Commands commands = new Commands(services);
        while (!stopping) {
            while (!typed.isEmpty()) {
                Optional.of(commands.run(typed.remove()))
                        .filter(answer -> !answer.isEmpty())
                        .ifPresent(OUT::println);
            }
            services.poll();
            printTableOnce();
            Thread.sleep(POLL.toMillis());
        }
    }

    private List<String> fresh(List<String> names) {
        String fresh = System.getProperty("fresh");
        if (fresh == null) {
            return List.of();
        }
        return fresh.equals("true") ? names : services.select(fresh);
    }

    private void printTableOnce() {
        List<DevService> all = services.all();
        if (!hasTable && all.stream().allMatch(service -> service.state().isSettled())) {
            hasTable = true;
            OUT.println(new UpTable(root, all.stream().map(DevService::service).toList()));
            OUT.println("Edit a source and reload. Ctrl-C stops everything. " + Commands.HELP);
        }
        if (all.stream().allMatch(service -> service.state() == State.STOPPED)) {
            throw new LaunchException("No service runs any more.");
        }
    }

    private void readInput() {
        Thread reader = new Thread(
                () -> new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()))
                        .lines()
                        .forEach(typed::add),
                "input");
        reader.setDaemon(true);
        reader.start();
    }

    private void print(Event event) {
        if (!stopping) {
            OUT.println(event);
        }
    }

    private void stop() {
        stopping = true;
        OUT.println("Stopping all services.");
        services.stopAll();
    }
}
