package dev.strata.shared.dev.launcher;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * {@code ./mvnw -Pup}: the services of the checkout in dev mode, until Ctrl-C. {@code -Dservices=catalog,users} starts
 * some of them, {@code -Dfresh} with empty databases and Kafka, {@code -Dfresh=catalog} with one empty database, {@code -Dtests} runs the unit
 * tests of what was saved, {@code -Dcatalog.port=9180} moves one, {@code -Dcatalog.debug=7777} opens it to a debugger,
 * {@code -Dno-dashboard} leaves the dashboard out, {@code -Dopen} opens it,
 * {@code -Dno-demo} leaves empty databases empty.
 */
public final class Up {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final PrintStream OUT = System.out;
    // What Maven makes of an option without a value.
    private static final String EVERYTHING = "true";

    private final Path root;
    private final DevServices services;
    private final DevBroker broker;
    private final DashboardView view;
    private final UpDashboard dashboard;
    private final Queue<String> typed = new ConcurrentLinkedQueue<>();
    private boolean hasTable;
    private boolean wereSettled;
    private volatile boolean stopping;

    private Up(DevMode mode) {
        this.root = mode.root();
        this.broker = new DevBroker(root);
        this.view = new DashboardView(mode, typed::add, broker::process);
        this.dashboard = new UpDashboard(view);
        this.dashboard.start(mode);
        this.services = new DevServices(root, mode.reportingTo(dashboard.telemetry()), this::print);
    }

    /**
     * Starts the services and stays until the user stops them.
     *
     * @param arguments the checkout, the home of Maven, the local repository, the release of Java
     * @throws InterruptedException when the thread is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Up up = new Up(new DevMode(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2], arguments[3]));
        Runtime.getRuntime().addShutdownHook(new Thread(up::stop, "stop-services"));
        try {
            up.run();
        } catch (LaunchException | UncheckedIOException e) {
            OUT.printf(Locale.ROOT, "%n%s%n%n", e.getMessage());
            // Not an exception, which would bury the message in Maven's own error output.
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        List<String> names = services.select(System.getProperty("services"));
        services.discard(fresh(names));
        if (EVERYTHING.equals(System.getProperty("fresh"))) {
            broker.discard();
        }
        OUT.printf(Locale.ROOT, "%nStarting %s in dev mode. Logs: .dev/NAME/server.log%n", String.join(", ", names));
        broker.start(this::print);
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
            dashboard.show(services.all().stream().map(view::status).toList());
            printTableOnce();
            giveMemoryBack();
            Thread.sleep(POLL.toMillis());
        }
    }

    private List<String> fresh(List<String> names) {
        String fresh = System.getProperty("fresh");
        if (fresh == null) {
            return List.of();
        }
        return fresh.equals(EVERYTHING) ? names : services.select(fresh);
    }

    private void printTableOnce() {
        List<DevService> all = services.all();
        if (!hasTable && all.stream().allMatch(service -> service.state().isSettled())) {
            hasTable = true;
            OUT.println(new UpTable(root, all.stream().map(DevService::service).toList()));
            String announcement = dashboard.announcement();
            if (!announcement.isEmpty()) {
                OUT.println(announcement);
            }
            fillWithDemoData(all);
            OUT.println("Edit a source and reload. Ctrl-C stops everything. " + Commands.HELP);
        }
        if (all.stream().allMatch(service -> service.state() == State.STOPPED)) {
            throw new LaunchException("No service runs any more.");
        }
    }

    /** Builds and compilations leave hundreds of megabytes that this JVM would not return by itself. */
    private void giveMemoryBack() {
        boolean areSettled =
                services.all().stream().allMatch(service -> service.state().isSettled());
        if (areSettled && !wereSettled) {
            System.gc();
        }
        wereSettled = areSettled;
    }

    private void fillWithDemoData(List<DevService> all) {
        boolean areReady = all.stream().allMatch(service -> service.state() == State.READY);
        if (areReady && System.getProperty("no-demo") == null) {
            List<Service> filled = all.stream().map(DevService::service).toList();
            Thread thread = new Thread(() -> new DemoData(root, this::print).fill(filled), "demo-data");
            thread.setDaemon(true);
            thread.start();
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
            dashboard.tell(event);
        }
    }

    private void stop() {
        stopping = true;
        OUT.println("Stopping all services.");
        services.stopAll();
        broker.stop();
        dashboard.close();
    }
}
