package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

import dev.strata.shared.dev.processes.EnvFile;
import dev.strata.shared.dev.processes.Ports;

/** One service in dev mode: its state, what happens to it, and what can be done with it. Used by one thread. */
final class DevService {

    // A reload this long after the last save has another cause.
    private static final Duration SAVE_LIMIT = Duration.ofSeconds(20);

    private static final String PORT = "HTTP_PORT";

    private final Path logFile;
    private final Service service;
    private final DevMode mode;
    private final Sources sources;
    private final DevDatabase database;
    private final StandIn standIn;
    private final Consumer<Event> listener;
    private final DevLog log;
    private State state = State.STOPPED;
    private Event lastEvent;
    private String progress = "";
    private Instant busySince = Instant.now();
    private boolean isApplicationStarted;
    private Poms builtBy;
    private Map<String, String> settings = Map.of();
    private ServiceProcess process;
    private Standstill standstill;

    DevService(Path root, Service service, DevMode mode, Sources sources, Consumer<Event> listener) {
        this.logFile = root.resolve(".dev").resolve(service.name()).resolve("server.log");
        this.service = service;
        this.mode = mode;
        this.sources = sources;
        this.database = new DevDatabase(root, service.name());
        this.standIn = new StandIn(service);
        this.listener = listener;
        this.log = new DevLog(root, service.name(), logFile);
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

    /** Starts the server, or first what makes it, and returns at once; {@link #poll} follows it. */
    void start() {
        requireFreePort();
        standIn.close();
        builtBy = mode.poms(service);
        if (mode.isBuilt(service, builtBy)) {
            startServer();
        } else {
            process = ServiceProcess.start(service, mode.build(service), Map.of(), logFile);
            enter(State.BUILDING);
            tell("is built");
        }
    }

    private void requireFreePort() {
        if (!Ports.isFree(service.port())) {
            throw new LaunchException(String.format(
                    Locale.ROOT,
                    "Port %s of the service %s is in use. Stop the program that listens there, or choose another port: -D%s.port=%s",
                    service.port(),
                    service.name(),
                    service.name(),
                    service.port() + 100));
        }
    }

    private void startServer() {
        sources.add(service);
        DevServer.removeManifests(service.folder());
        settings = new EnvFile(service.folder()).settings();
        process = ServiceProcess.start(service, mode.server(service), mode.environment(service, settings), logFile);
        enter(State.STARTING);
        tell("starts");
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

    /** Processes what has happened since the last call. */
    void poll() {
        if (process == null) {
            return;
        }
        process.log().newLines().forEach(this::read);
        if (!process.isAlive()) {
            end();
        } else if (isUp()) {
            tell(
                    state == State.RELOADING
                            ? reloaded()
                            : String.format(Locale.ROOT, "ready after %s", since(busySince)));
            state = State.READY;
        } else if (state == State.STARTING) {
            standstill.at(Instant.now()).ifPresent(text -> tell(String.format(Locale.ROOT, "%s (%s)", text, logFile)));
        }
        restartForSettings();
        lookAtBuild();
    }

    private void read(String line) {
        standstill.read(line, Instant.now());
        log.read(line).ifPresent(this::apply);
    }

    private void restartForSettings() {
        if (process == null || state == State.BUILDING) {
            return;
        }
        Map<String, String> saved = new EnvFile(service.folder()).settings();
        if (!saved.equals(settings)) {
            boolean isMoved = !Objects.equals(saved.get(PORT), settings.get(PORT));
            tell("restarts with the new settings of .env"
                    + (isMoved
                            ? ", but at its old port until -Pup starts again: the other services know that one"
                            : ""));
            restart();
        }
    }

    private void lookAtBuild() {
        if (state != State.BUILDING && builtBy.haveChanged()) {
            tell(String.format(
                    Locale.ROOT,
                    "has another POM now. Type \"restart %s\" and Enter to build it with that.",
                    service.name()));
        }
    }

    private boolean isUp() {
        return switch (state) {
            case STARTING -> process.isReady();
            case RELOADING -> isApplicationStarted && process.isReady();
            default -> false;
        };
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
        // In any other state, the stand-in has changed the configuration.
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
        if (state == State.BUILDING && process.isSuccess()) {
            startServer();
            return;
        }
        String cause = process.endCause();
        stop();
        tell(String.format(
                Locale.ROOT, "ended: %s. Type \"start %s\" and Enter to start it again.", cause, service.name()));
    }

    private void enter(State busy) {
        state = busy;
        progress = "";
        busySince = Instant.now();
        isApplicationStarted = false;
        standstill = new Standstill(busySince);
    }

    private String reloaded() {
        return sources.lastSave(service)
                .filter(saved -> saved.isAfter(busySince.minus(SAVE_LIMIT)))
                .map(saved -> String.format(Locale.ROOT, "reloaded in %s", since(saved)))
                .orElse("reloaded");
    }

    private static String since(Instant start) {
        return String.format(
                Locale.ROOT, "%.1f s", Duration.between(start, Instant.now()).toMillis() / 1000.0);
    }

    void tell(String text) {
        lastEvent = new Event(Instant.now(), service.name(), text);
        listener.accept(lastEvent);
    }
}
