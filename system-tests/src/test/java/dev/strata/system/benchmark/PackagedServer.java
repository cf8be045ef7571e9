package dev.strata.system.benchmark;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.strata.shared.dev.launcher.Service;
import dev.strata.shared.dev.launcher.ServiceProcess;

/** A server on the runtime of the images, outside of a container. */
final class PackagedServer {

    private static final Duration READY_LIMIT = Duration.ofMinutes(3);
    // What the JVM chooses by itself with the memory that Kubernetes gives to a service.
    private static final String CONTAINER = "-XX:MaxRAM=768m -XX:+UseSerialGC ";

    private final Service service;
    private final Path run;
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> command;
    private ServiceProcess process;

    /**
     * Describes one, which is not started yet.
     *
     * @param service its name and port
     * @param runtime the folder of the runtime
     * @param run has the server's configuration in {@code usr/servers}, and gets its output
     * @param settings environment variables
     */
    PackagedServer(Service service, Path runtime, Path run, Map<String, String> settings) {
        this.service = service;
        this.run = run;
        this.command = List.of(runtime.resolve("bin/server").toString(), "run", service.name());
        environment.put("HTTP_HOST", "localhost");
        environment.put("HTTP_PORT", Integer.toString(service.port()));
        environment.put("JVM_ARGS", CONTAINER);
        environment.put("WLP_USER_DIR", run.resolve("usr").toString());
        environment.put("ltpa_keys_password", "benchmark");
        environment.put("WLP_OUTPUT_DIR", run.resolve("output").toString());
        environment.putAll(settings);
    }

    URI url() {
        return service.url();
    }

    ProcessHandle handle() {
        return process.handle();
    }

    /**
     * Starts it and says what that cost.
     *
     * @param how a word for this start
     * @param options more options of the JVM
     */
    Map<String, Object> start(String how, String options) {
        Map<String, String> all = new HashMap<>(environment);
        all.merge("JVM_ARGS", options, String::concat);
        long begin = System.nanoTime();
        process = ServiceProcess.start(service, command, all, run.resolve(service.name() + ".log"));
        process.awaitReady(READY_LIMIT, () -> {});
        double seconds = (System.nanoTime() - begin) / 1e9;
        return Report.row(
                "server", service.name(),
                "start", options.isEmpty() ? how : how + ", " + options,
                "ready after, s", Report.round(seconds),
                "CPU, s", Report.round(Processes.cpu(handle()).toMillis() / 1e3),
                "memory then, MiB", Processes.memoryMiB(handle()));
    }

    /** Ends it as an orchestrator does; the next start finds what this one has left. */
    void stop() {
        process.close();
    }

    /** Ends it at once, in whatever state. */
    void kill() {
        if (process != null) {
            Processes.tree(process.handle()).forEach(ProcessHandle::destroyForcibly);
            process.close();
        }
    }
}
