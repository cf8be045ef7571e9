package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** A running service: one process tree, one log file. */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final int OK = 200;

    private final Service service;
    private final ServiceLog log;
    private final Process process;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(ANSWER_LIMIT).build();

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
            throw new LaunchException("%s can't be started: %s".formatted(service.name(), e.getMessage()));
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
     * The process itself, for those who kill it.
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
                throw failure("was not ready after %d s".formatted(limit.toSeconds()));
            }
            pause();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ServiceLog log() {
        return log;
    }

    LaunchException failure(String what) {
        return new LaunchException("The service %s %s%nThe end of its log (%s):%n    %s"
                .formatted(service.name(), what, log.file(), log.lastLines()));
    }

    boolean isReady() {
        URI health = service.url().resolve("/health/ready");
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(health).timeout(ANSWER_LIMIT).build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure("was not waited for");
        }
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
        List<ProcessHandle> tree = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        tree.forEach(ServiceProcess::awaitEnd);
    }

    private static void awaitEnd(ProcessHandle process) {
        try {
            process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
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
