package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import dev.strata.shared.dev.database.EmbeddedServer;

/** Three services as the dashboard sees them, with the database of one of them. */
final class Shop implements DevEnvironment, AutoCloseable {

    private static final List<String> NAMES = List.of("catalog", "orders", "users");

    private static final String SETTINGS = """
            # --- HTTP
            # Port to listen on.
            #HTTP_PORT=9080
            # --- Database
            # Password of the owner.
            #DB_PASSWORD=
            # --- Logs
            # Log level: fine, info, warning or severe.
            #LOG_LEVEL=info
            """;

    private final Path root;
    private final EmbeddedServer database;
    private final Map<String, StubService> stubs = new ConcurrentHashMap<>();
    private final Map<String, String> states = new ConcurrentHashMap<>();
    private final Map<String, Long> since = new ConcurrentHashMap<>();

    /**
     * @param root an empty folder
     * @param tables the file that makes the tables of events
     */
    Shop(Path root, Path tables) throws IOException, SQLException {
        this.root = root;
        this.database = EmbeddedServer.in(root.resolve("postgres")).runningWith("orders", "orders");
        execute(Files.readString(tables));
        for (String name : NAMES) {
            Files.createDirectories(folder(name));
            Files.writeString(folder(name).resolve(".env.example"), SETTINGS);
        }
    }

    private Path folder(String service) {
        return root.resolve("services").resolve(service);
    }

    void open(Telemetry telemetry) throws IOException {
        for (String name : NAMES) {
            stubs.put(name, new StubService(name, telemetry, this::replay));
            become(name, "ready");
        }
    }

    void become(String service, String state) {
        since.put(service, System.currentTimeMillis());
        states.put(service, state);
    }

    void park(String id) throws SQLException {
        execute(
                "INSERT INTO parked_event (parking_id, id, type, key, occurred_at, correlation_id, data, error) VALUES ('"
                        + id + "', 'e-1', 'catalog.stock-reserved.v1', '01a219cd-921e-7ef3-91c3-e4d764d673cb',"
                        + " now() - interval '90 seconds', 'f70842fe-1', '{\"orderId\": \"01a219cd-921e-7ef3-91c3-e4d764d673cb\"}',"
                        + " 'IllegalTransitionException: An order that is cancelled can not be confirmed')");
    }

    private void replay(String id) {
        try {
            execute("DELETE FROM parked_event WHERE parking_id = '" + id + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        DatabaseAccess access = database("orders").orElseThrow();
        try (Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public List<ServiceStatus> services() {
        return stubs.isEmpty() ? List.of() : NAMES.stream().map(this::status).toList();
    }

    private ServiceStatus status(String name) {
        String state = states.get(name);
        return new ServiceStatus(
                name,
                folder(name),
                stubs.get(name).url(),
                state,
                since.get(name),
                state.equals("ended")
                        ? "ended: exit code 137. Type \"start " + name + "\" and Enter to start it again."
                        : "ready after 9.4 s",
                state.equals("ended") ? 0 : ProcessHandle.current().pid(),
                0,
                "PGPASSFILE=.dev/" + name + "/postgres/pgpass psql postgresql://" + name + "@localhost:39073/" + name,
                true,
                "");
    }

    @Override
    public void run(String command) {
        String[] words = command.split(" ");
        become(words[1], words[0].equals("stop") ? "stopped" : "ready");
    }

    @Override
    public Optional<DatabaseAccess> database(String service) {
        return service.equals("orders")
                ? Optional.of(new DatabaseAccess(
                        "jdbc:postgresql://localhost:" + database.port() + "/orders", "orders", database.password()))
                : Optional.empty();
    }

    @Override
    public List<SettingSource> settings(String service) {
        return List.of(
                new SettingSource(".env", Map.of("LOG_LEVEL", "fine", "DB_PASSWORD", "a-secret-of-mine")),
                new SettingSource("-Pup", Map.of("HTTP_PORT", "9080", "KAFKA_BOOTSTRAP_SERVERS", "localhost:43917")),
                new SettingSource("dev mode", Map.of("DEV_DIRECTORY", "/home/you/strata/.dev/" + service)));
    }

    @Override
    public String kafka() {
        return "";
    }

    @Override
    public Optional<Long> kafkaProcess() {
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        stubs.values().forEach(StubService::close);
        database.stop();
    }
}
