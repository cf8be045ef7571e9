package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.strata.shared.dev.processes.ProcessTree;

/** A running service: one process tree, one log file. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Service service;
    private final ServiceLog log;
    private final Process process;

    private ServiceProcess(Service service, ServiceLog log, Process process) {
        this.service = service;
        this.log = log;
        this.process = process;
    }

    /**
     * Starts a service.
     *
     * @param service what to start
     * @param command the program and its arguments
     * @param environment variables in addition to those of this process
     * @param logFile where its output goes; an older file is replaced
     * @return the process, which is not ready yet
     * @throws LaunchException if the program can't be started
     */
    public static ServiceProcess start(
            Service service, List<String> command, Map<String, String> environment, Path logFile) {
        try {
            Files.createDirectories(logFile.getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(logFile.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            return new ServiceProcess(service, new ServiceLog(logFile), builder.start());
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "%s can't be started: %s", service.name(), e.getMessage()));
        }
    }

    /**
     * The service of this process.
     *
     * @return the service
     */
    public Service service() {
        return service;
    }

    /**
     * The process, for tests that kill it.
     *
     * @return the root of the process tree
     */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until the service accepts requests.
     *
     * @param limit how long to wait at most
     * @param meanwhile called repeatedly while waiting
     * @throws LaunchException if it ended, can't start or takes too long; the message contains the end of its log
     */
    public void awaitReady(Duration limit, Runnable meanwhile) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!isReady()) {
            meanwhile.run();
            refuseHopeless();
            if (System.nanoTime() > deadline) {
                throw failure(String.format(Locale.ROOT, "was not ready after %d s", limit.toSeconds()));
            }
            pause();
        }
    }

    /** Whether it ended without a fault. */
    boolean isSuccess() {
        return !isAlive() && process.exitValue() == 0;
    }

    /** Why it ended by itself. */
    String endCause() {
        return String.format(
                Locale.ROOT,
                "exit code %d, %s",
                process.exitValue(),
                log.endCause().orElse("see " + log.file()));
    }

    /**
     * The file with its output.
     *
     * @return the file
     */
    public Path logFile() {
        return log.file();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ServiceLog log() {
        return log;
    }

    LaunchException failure(String what) {
        return new LaunchException(String.format(
                Locale.ROOT,
                "The service %s %s%nThe end of its log (%s):%n    %s",
                service.name(),
                what,
                log.file(),
                log.lastLines()));
    }

    boolean isReady() {
        return service.isReady();
    }

    private void refuseHopeless() {
        if (!isAlive()) {
            throw failure("ended before it was ready");
        }
        log.refusal().ifPresent(reason -> {
            throw failure("can't start: " + reason);
        });
    }

    /** Terminates the process tree, by force if it takes too long. */
    @Override
    public void close() {
        ProcessTree.stop(process.toHandle());
    }

    private void pause() {
        try {
            Thread.sleep(POLL.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was not waited for");
        }
    }
}
