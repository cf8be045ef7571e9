package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Runs the unit tests of a module after each save, one module after the other, and sums them up in a line. */
final class TestRuns {

    private final DevMode mode;
    private final Consumer<Event> listener;
    private final Map<String, Path> waiting = new LinkedHashMap<>();
    private String running;
    private Process process;

    TestRuns(DevMode mode, Consumer<Event> listener) {
        this.mode = mode;
        this.listener = listener;
    }

    void request(MavenModule module) {
        waiting.put(module.name(), module.folder());
    }

    /** Reports a run that has ended and starts the next. */
    void poll() {
        if (process != null && !process.isAlive()) {
            report();
            process = null;
        }
        if (process == null && !waiting.isEmpty()) {
            running = waiting.keySet().iterator().next();
            start(waiting.remove(running));
        }
    }

    void stop() {
        if (process != null) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        }
    }

    private void start(Path module) {
        try {
            Files.createDirectories(logFile().getParent());
            ProcessBuilder builder = new ProcessBuilder(mode.tests(module))
                    .redirectErrorStream(true)
                    .redirectOutput(logFile().toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            process = builder.start();
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "The tests of %s can't be started: %s", running, e.getMessage()));
        }
    }

    private void report() {
        TestOutput output = new TestOutput(new SourcePaths(mode.root()));
        new ServiceLog(logFile()).lines().forEach(output::read);
        listener.accept(new Event(Instant.now(), running, output.summary().orElse("no tests ran: see " + logFile())));
    }

    private Path logFile() {
        return mode.root().resolve(".dev").resolve(running).resolve("tests.log");
    }
}
