package dev.strata.shared.dev.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** One PostgreSQL on one data folder; this JVM owns both until it exits. */
public final class EmbeddedServer {

    private static final Map<Path, EmbeddedServer> RUNNING = new ConcurrentHashMap<>();
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path folder;
    private EmbeddedPostgres postgres;

    private EmbeddedServer(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        lock(folder);
        new LeftoverPostmaster(data()).stop();
        StoredPort port = new StoredPort(folder.resolve("port"));
        postgres = builder().setPort(port.orFree()).start();
        port.store(port());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data())
                .setCleanDataDirectory(false)
                .setPGStartupWait(START_LIMIT)
                .setLocaleConfig("locale", "C")
                .setServerConfig("max_connections", "100")
                // The library trades durability for speed; a committed row must survive a crash here.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
    }

    /**
     * Returns the server on a folder, starting it unless it already runs in this JVM.
     *
     * @param folder where it keeps its data; created if missing
     * @return the one server of this JVM on that folder
     * @throws SQLException naming the folder if the server can't be started
     */
    public static EmbeddedServer in(Path folder) throws SQLException {
        try {
            return RUNNING.computeIfAbsent(folder.toAbsolutePath().normalize(), EmbeddedServer::start);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static EmbeddedServer start(Path folder) {
        try {
            return new EmbeddedServer(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The embedded PostgreSQL in %s did not start: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** Keeps a second JVM from taking over the folder; the operating system releases the lock however this JVM exits. */
    private static void lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new IOException("another server uses this folder; stop that one first");
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Creates a role and its database if they are missing. The role needs no password.
     *
     * @param database the name of the database
     * @param role the role that owns it
     * @return this server
     * @throws SQLException if the server rejects a statement
     */
    public EmbeddedServer runningWith(String database, String role) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute(connection, "CREATE ROLE %s LOGIN", role);
            }
            if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                execute(connection, "CREATE DATABASE %s OWNER %s", database, role);
            }
        }
        return this;
    }

    /**
     * The TCP port it listens on, the same at each start unless another program has taken it meanwhile.
     *
     * @return the port on this machine
     */
    public int port() {
        return postgres.getPort();
    }

    /**
     * Stops it as an operator would: connections are closed, committed data stays. For tests of outages.
     *
     * @throws IOException if it does not stop
     */
    public void stop() throws IOException {
        postgres.close();
    }

    /**
     * Starts it again after {@link #stop}, with the same data on the same port.
     *
     * @throws IOException if it does not start
     */
    public void startAgain() throws IOException {
        postgres = builder().setPort(port()).start();
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String command, Object... names) throws SQLException {
        Object[] quoted = new Object[names.length];
        try (Statement statement = connection.createStatement()) {
            for (int i = 0; i < names.length; i++) {
                quoted[i] = statement.enquoteIdentifier((String) names[i], true);
            }
            statement.execute(command.formatted(quoted));
        }
    }
}
