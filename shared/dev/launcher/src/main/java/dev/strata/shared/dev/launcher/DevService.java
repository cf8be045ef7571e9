package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One service in dev mode: its state, what happens to it, and what can be done with it. Used by one thread. */
final class DevService {

    private final Path root;
    private final Service service;
    private final DevMode mode;
    private final DevDatabase database;
    private final StandIn standIn;
    private final SaveTime saves;
    private final Consumer<Event> listener;
    private State state = State.STOPPED;
    private Event lastEvent;
    private String progress = "";
    private Instant busySince = Instant.now();
    private boolean isApplicationStarted;
    private Map<String, String> settings = Map.of();
    private ServiceProcess process;
    private DevLog log;

    DevService(Path root, Service service, DevMode mode, Consumer<Event> listener) {
        this.root = root;
        this.service = service;
        this.mode = mode;
        this.database = new DevDatabase(root, service.name());
        this.standIn = new StandIn(service);
        this.saves = new SaveTime(root, service);
        this.listener = listener;
    }

    Service service() {
        return service;
    }

    State state() {
        return state;
    }

    Optional<Event> lastEvent() {
        return Optional.ofNullable(lastEvent);
    }

    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(ServiceProcess::handle);
    }

    /** Starts dev mode and returns at once; {@link #poll} follows it. */
    void start() {
        Ports.requireFree(service);
        standIn.close();
        Path file = root.resolve(".dev").resolve(service.name()).resolve("server.log");
        settings = new EnvFile(service.folder()).settings();
        log = new DevLog(root, service.name(), file);
        process = ServiceProcess.start(service, mode.command(service), mode.environment(service, settings), file);
        enter(State.STARTING);
        tell("compiles");
    }

    void stop() {
        standIn.close();
        if (process != null) {
            process.close();
            process = null;
        }
        database.stopLeftover();
        state = State.STOPPED;
    }

    void restart() {
        stop();
        start();
    }

    /** Deletes the data and starts with an empty database. */
    void reset() {
        stop();
        database.discard();
        start();
    }

    /** Takes in what has happened since the last call. */
    void poll() {
        if (process == null) {
            return;
        }
        process.log().newLines().forEach(line -> log.read(line).ifPresent(this::apply));
        if (!process.isAlive()) {
            end();
        } else if (isUp()) {
            tell(state == State.STARTING ? "ready after %s".formatted(since(busySince)) : reloaded());
            state = State.READY;
        } else if (!new EnvFile(service.folder()).settings().equals(settings)) {
            tell("restarts with the new settings of .env");
            restart();
        }
    }

    private boolean isUp() {
        return (state == State.STARTING || state == State.RELOADING && isApplicationStarted) && process.isReady();
    }

    private void apply(Notice notice) {
        switch (notice.kind()) {
            case PROGRESS -> advance(notice.text());
            case MESSAGE -> tell(notice.text());
            case APPLICATION_STARTING -> restarting();
            case APPLICATION_STARTED -> {
                isApplicationStarted = true;
                standIn.close();
            }
            case APPLICATION_FAILED -> fail(notice.text());
            case PORT_CLOSED -> standIn.open();
            case CONFIGURED -> configured();
        }
    }

    private void advance(String step) {
        if (state == State.STARTING && !step.equals(progress)) {
            progress = step;
            tell(step);
        }
    }

    private void restarting() {
        if (state != State.STARTING) {
            enter(State.RELOADING);
        }
    }

    private void configured() {
        // In another state it is the stand-in that changes the configuration.
        if (state == State.READY) {
            tell("runs with the changed configuration");
        }
    }

    private void fail(String cause) {
        state = State.FAILED;
        standIn.prepare(cause);
        tell(cause);
    }

    private void end() {
        String cause = process.log().endCause().orElse("see " + process.log().file());
        stop();
        tell("ended: %s. Type \"start %s\" and Enter to start it again.".formatted(cause, service.name()));
    }

    private void enter(State busy) {
        state = busy;
        progress = "";
        busySince = Instant.now();
        isApplicationStarted = false;
    }

    private String reloaded() {
        return saves.before(busySince)
                .map(saved -> "reloaded in %s".formatted(since(saved)))
                .orElse("reloaded");
    }

    private static String since(Instant start) {
        return "%.1f s".formatted(Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    void tell(String text) {
        lastEvent = new Event(Instant.now(), service.name(), text);
        listener.accept(lastEvent);
    }
}
