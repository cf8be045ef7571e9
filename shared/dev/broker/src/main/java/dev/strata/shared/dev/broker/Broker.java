package dev.strata.shared.dev.broker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

import dev.strata.shared.dev.processes.Ports;

/**
 * One Apache Kafka node that keeps its data in a folder and creates topics when they are first used. Its JVM ends with
 * this one, even if this one is killed.
 */
public final class Broker implements AutoCloseable {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Path folder;
    private final int port;
    private Process process;
    private boolean isReady;

    private Broker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.process = launch();
    }

    /**
     * Starts a node and returns at once; clients may connect already and wait for it.
     *
     * @param folder where it keeps its data and its log; created if missing, and used by one node at a time
     * @param port the TCP port to listen on, on this machine only
     * @return the node, which is not ready yet
     */
    public static Broker start(Path folder, int port) {
        return new Broker(folder.toAbsolutePath(), port);
    }

    private Process launch() {
        try {
            Files.createDirectories(folder);
            return new ProcessBuilder(command()).redirectError(log().toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // Small and quick to start, as the servers of dev mode are.
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                classes() + File.pathSeparator + libraries(),
                KafkaNode.class.getName(),
                folder.toString(),
                Integer.toString(port),
                Integer.toString(Ports.free()));
    }

    private static Path classes() {
        return Path.of(URI.create(
                Broker.class.getProtectionDomain().getCodeSource().getLocation().toString()));
    }

    private static String libraries() throws IOException {
        try (InputStream list = Broker.class.getResourceAsStream("class-path")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }

    /**
     * What clients connect to.
     *
     * @return host and port
     */
    public String bootstrapServers() {
        return "localhost:" + port;
    }

    /**
     * The process, for tests that freeze it and for the run file.
     *
     * @return the JVM of the node
     */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /**
     * Waits until it accepts clients. Kafka itself gives up if that takes too long.
     *
     * @return this node
     * @throws IllegalStateException naming its log if it ended instead
     */
    public synchronized Broker awaitReady() {
        try {
            String firstLine = isReady ? "" : process.inputReader().readLine();
            isReady = firstLine != null;
            if (!isReady) {
                throw new IllegalStateException(
                        String.format(Locale.ROOT, "Kafka did not start on port %d, see %s", port, log()));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    /** Ends the process without warning, as a crash of its machine would. For tests of outages. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again after {@link #kill} or {@link #close}, with the same data on the same port. */
    public synchronized void startAgain() {
        process = launch();
        isReady = false;
        awaitReady();
    }

    /** Stops it as an operator would, and waits for its end; by force if that takes too long. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .orTimeout(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)
                .exceptionally(late -> process.destroyForcibly())
                .join();
    }
}
