package dev.strata.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.strata.shared.dev.launcher.ServiceProcess;

/** One server process that runs a service. */
public final class Instance implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(6);

    private final Supplier<ServiceProcess> start;
    private volatile ServiceProcess process;

    Instance(Supplier<ServiceProcess> start) {
        this.start = start;
        this.process = start.get();
    }

    public URI url() {
        return process.service().url();
    }

    /** The file with its output. */
    public Path log() {
        return process.logFile();
    }

    public Instance awaitReady() {
        process.awaitReady(READY_LIMIT, () -> {});
        return this;
    }

    /** Ends the process without warning, as a crash of its machine would. */
    public void kill() {
        process.handle().descendants().forEach(ProcessHandle::destroyForcibly);
        process.handle().destroyForcibly();
        process.close();
    }

    /** Starts it again after {@link #kill}, on the same port and database. */
    public void restart() {
        process = start.get();
        awaitReady();
    }

    /** Stops the process as it is, with its connections and locks, until {@link #thaw}. */
    public void freeze() {
        signal("STOP");
    }

    /** Resumes it where it stopped. */
    public void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        Stream.concat(Stream.of(process.handle()), process.handle().descendants())
                .forEach(each -> {
                    try {
                        new ProcessBuilder("kill", "-" + name, Long.toString(each.pid()))
                                .start()
                                .waitFor();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    /** Sends SIGTERM, as an orchestrator does, and waits for the end of the process. */
    public void terminate() {
        process.close();
    }

    /** Kills it, which is faster than a shutdown that no test looks at. */
    @Override
    public void close() {
        kill();
    }
}
