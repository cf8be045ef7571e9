package dev.strata.system;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

import dev.strata.shared.dev.launcher.ServiceProcess;

/** One server process that runs a service. */
public final class Instance implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);

    private final Supplier<ServiceProcess> start;
    private volatile ServiceProcess process;

    Instance(Supplier<ServiceProcess> start) {
        this.start = start;
        this.process = start.get();
    }

    public URI url() {
        return process.service().url();
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
