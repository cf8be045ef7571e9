package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import dev.strata.shared.dev.broker.Broker;
import dev.strata.shared.dev.database.StoredPort;
import dev.strata.shared.dev.processes.Ports;

/** The Kafka that the services share in dev mode, unless the environment names another. */
final class DevBroker {

    static final String VARIABLE = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String NAME = "kafka";

    private final Path folder;
    private final StoredPort port;
    private volatile Broker broker;
    private volatile boolean stopping;

    DevBroker(Path root) {
        this.folder = root.resolve(".dev").resolve(NAME);
        this.port = new StoredPort(folder.resolve("port"));
    }

    /** Starts it and returns at once; the listener is told when it is ready, and when it ends by itself. */
    void start(Consumer<Event> listener) {
        if (isElsewhere()) {
            return;
        }
        Instant start = Instant.now();
        try {
            int chosen =
                    port.stored().stream().filter(Ports::isFree).findFirst().orElseGet(Ports::free);
            broker = Broker.start(folder, chosen);
            port.store(chosen);
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "Kafka can't be started in %s: %s", folder, e.getMessage()));
        }
        CompletableFuture.supplyAsync(broker::awaitReady, task -> new Thread(task).start())
                .thenRun(() -> tell(listener, String.format(Locale.ROOT, "ready after %.1f s", seconds(start))));
        broker.handle()
                .onExit()
                .thenRun(() -> tell(
                        listener,
                        String.format(
                                Locale.ROOT,
                                "ended, see %s. Events wait in the services until -Pup starts it again.",
                                folder.resolve("server.log"))));
    }

    private static boolean isElsewhere() {
        return System.getenv(VARIABLE) != null;
    }

    private static double seconds(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    private void tell(Consumer<Event> listener, String text) {
        if (!stopping) {
            listener.accept(new Event(Instant.now(), NAME, text));
        }
    }

    /** Its process, which may have ended; empty if it was not started here. */
    Optional<ProcessHandle> process() {
        return Optional.ofNullable(broker).map(Broker::handle);
    }

    /** What services need to know of it. */
    Map<String, String> settings() {
        OptionalInt stored = port.stored();
        return isElsewhere() || stored.isEmpty() ? Map.of() : Map.of(VARIABLE, "localhost:" + stored.getAsInt());
    }

    /** Deletes all events, but not the port that clients know. */
    void discard() {
        Path data = folder.resolve("data");
        try {
            Folders.delete(data);
        } catch (IOException e) {
            throw new LaunchException(
                    String.format(Locale.ROOT, "The events in %s can't be deleted: %s", data, e.getMessage()));
        }
    }

    void stop() {
        stopping = true;
        if (broker != null) {
            broker.close();
        }
    }
}
