package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.strata.shared.dev.processes.RunFile;

/** The services of a checkout in dev mode. */
final class DevServices {

    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");

    private final Path root;
    private final DevMode mode;
    private final Consumer<Event> listener;
    private final RunFile runFile;
    private final Sources sources;
    private final TestRuns tests;
    private final Map<String, DevService> started = new TreeMap<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> failures = new HashMap<>();
    private List<ProcessHandle> recorded = List.of();

    DevServices(Path root, DevMode mode, Consumer<Event> listener) {
        this.root = root;
        this.mode = mode;
        this.listener = listener;
        this.runFile = new RunFile(root);
        this.tests = new TestRuns(mode, listener);
        this.sources = new Sources(
                new Compiler(mode.release(), new SourcePaths(root)),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                listener,
                System.getProperty("tests") == null ? module -> {} : tests::request);
        mode.services().forEach(service -> known.add(service.name()));
    }

    /** The services in a list such as {@code catalog,users}; all without a list. */
    List<String> select(String list) {
        List<String> all = mode.services().stream().map(Service::name).toList();
        List<String> selected = list == null ? all : List.of(list.split(","));
        selected.stream().filter(name -> !all.contains(name)).findFirst().ifPresent(name -> {
            throw unknown(name, all.stream());
        });
        return selected;
    }

    /** Deletes the data of services that don't run. */
    void discard(List<String> names) {
        names.forEach(name -> new DevDatabase(root, name).discard());
    }

    /** Starts services, or those of them that don't run yet. */
    synchronized void start(List<String> names) {
        List<Service> services = mode.services();
        names.stream()
                .map(name -> started.computeIfAbsent(name, missing -> create(missing, services)))
                .filter(service -> service.state() == State.STOPPED)
                .forEach(DevService::start);
    }

    private DevService create(String name, List<Service> services) {
        return services.stream()
                .filter(service -> service.name().equals(name))
                .findFirst()
                .map(service -> new DevService(root, service, mode, sources, listener))
                .orElseThrow(() -> unknown(name, services.stream().map(Service::name)));
    }

    private static LaunchException unknown(String name, Stream<String> names) {
        return new LaunchException(String.format(
                Locale.ROOT, "There is no service %s, but %s.", name, names.collect(Collectors.joining(", "))));
    }

    synchronized void stop(String name) {
        DevService service = find(name);
        service.stop();
        service.tell("stopped");
    }

    synchronized void restart(String name) {
        find(name).restart();
    }

    /** Deletes the data of a service and starts it with an empty database. */
    synchronized void reset(String name) {
        find(name).reset();
    }

    synchronized void stopAll() {
        tests.stop();
        started.values().parallelStream().forEach(DevService::stop);
        runFile.delete();
    }

    synchronized List<DevService> all() {
        return List.copyOf(started.values());
    }

    /** Processes what has happened since the last call. */
    synchronized void poll() {
        reporting("sources", sources::poll);
        reporting("tests", tests::poll);
        started.values().forEach(service -> reporting(service.service().name(), service::poll));
        offerNew();
        record();
    }

    private void reporting(String name, Runnable poll) {
        try {
            poll.run();
            failures.remove(name);
        } catch (LaunchException | UncheckedIOException e) {
            // Not again at each poll.
            if (!e.getMessage().equals(failures.put(name, e.getMessage()))) {
                listener.accept(new Event(Instant.now(), name, e.getMessage()));
            }
        }
    }

    private DevService find(String name) {
        return Optional.ofNullable(started.get(name)).orElseThrow(() -> unknown(name, started.keySet().stream()));
    }

    private void offerNew() {
        modules()
                .filter(known::add)
                .map(name -> new Event(
                        Instant.now(),
                        name,
                        String.format(Locale.ROOT, "is new. Type \"start %s\" and Enter to start it, too.", name)))
                .forEach(listener);
    }

    private Stream<String> modules() {
        try {
            return MODULE.matcher(Files.readString(root.resolve("services/pom.xml")))
                    .results()
                    .map(module -> module.group(1));
        } catch (IOException e) {
            // The generator may be writing it; the next poll reads it.
            return Stream.empty();
        }
    }

    private void record() {
        List<ProcessHandle> processes = started.values().stream()
                .flatMap(service -> service.handle().stream())
                .toList();
        if (!processes.equals(recorded)) {
            recorded = processes;
            runFile.write(processes);
        }
    }
}
