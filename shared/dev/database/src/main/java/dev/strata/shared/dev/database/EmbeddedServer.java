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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.apache.commons.io.FileUtils;

/**
 * One PostgreSQL on one data folder; this JVM owns both until it exits. Every connection needs the password in its file
 * {@code pgpass}, which only the owner of the folder can read.
 */
public final class EmbeddedServer {

    private static final Map<Path, EmbeddedServer> RUNNING = new ConcurrentHashMap<>();
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private static final long SPACE_NEEDED = 200L << 20;

    private final Path folder;
    private final Path binaries;
    private final String password;
    private EmbeddedPostgres postgres;

    private EmbeddedServer(Path folder) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder);
        lock(folder);
        new LeftoverPostmaster(data()).stop();
        this.binaries = UnpackedPostgres.ofUser().folder();
        this.password = new StoredPassword(folder.resolve("pgpass")).get();
        createData();
        StoredPort port = new StoredPort(folder.resolve("port"));
        postgres = builder(data()).setPort(port.orFree()).start();
        port.store(port());
    }

    /** Created beside its place and moved when complete, because an incomplete one would never start. */
    private void createData() throws IOException {
        if (Files.exists(data())) {
            return;
        }
        Path beside = folder.resolve("data.new");
        Path initialPassword = folder.resolve("data.password");
        new LeftoverPostmaster(beside).stop();
        FileUtils.deleteDirectory(beside.toFile());
        StoredPassword.createPrivate(initialPassword, password);
        builder(beside)
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", initialPassword.toString())
                .start()
                .close();
        Files.delete(initialPassword);
        Files.move(beside, data());
    }

    private Path data() {
        return folder.resolve("data");
    }

    private EmbeddedPostgres.Builder builder(Path data) {
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(binaries.toFile())
                .setConnectConfig("password", password)
                .setDataDirectory(data)
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
        } catch (UncheckedIOException e) {
            throw new SQLException(e.getMessage(), e);
        }
    }

    private static EmbeddedServer start(Path folder) {
        try {
            return new EmbeddedServer(folder);
        } catch (IOException | RuntimeException e) {
            throw new UncheckedIOException(
                    String.format(
                            Locale.ROOT, "The embedded PostgreSQL in %s did not start: %s", folder, cause(folder, e)),
                    new IOException(e));
        }
    }

    private static String cause(Path folder, Exception e) {
        return Stream.of(folder, Path.of(System.getProperty("user.home")))
                .map(place -> shortage(place, place.toFile().getUsableSpace()))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(e::getMessage);
    }

    /** Reports a full disk, whatever the message of the program that could not write. */
    static Optional<String> shortage(Path place, long free) {
        return free < SPACE_NEEDED
                ? Optional.of(String.format(
                        Locale.ROOT,
                        "the disk of %s is full: %s MB are free, %s MB are needed",
                        place,
                        free >> 20,
                        SPACE_NEEDED >> 20))
                : Optional.empty();
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
     * Creates a role and its database if they are missing. The role has the password of this server.
     *
     * @param database the name of the database
     * @param role the role that owns it
     * @return this server
     * @throws SQLException if the server rejects a statement
     */
    public EmbeddedServer runningWith(String database, String role) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
                execute(connection, "CREATE ROLE %s LOGIN PASSWORD '" + password + "'", role);
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
     * The password of every role.
     *
     * @return a random one, the same at each start
     */
    public String password() {
        return password;
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
        postgres = builder(data()).setPort(port()).start();
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
            statement.execute(String.format(Locale.ROOT, command, quoted));
        }
    }
}
