package dev.strata.shared.dev.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EmbeddedDataSourceTest {

    // Not a @TempDir: the server uses it until this JVM exits.
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private static Path shared;
    private static Path folder;

    @BeforeAll
    static void createFolder() throws IOException {
        shared = Files.createTempDirectory(TARGET, "postgres");
        folder = Files.createDirectories(shared.resolve("db"));
    }

    @AfterEach
    void serverStillAnswers() throws SQLException {
        try (Connection connection = source("shop").getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void createsRoleAndDatabase() throws SQLException {
        try (Connection connection = source("shop").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_user, current_database(), current_setting('server_version_num')::int")) {
            row.next();

            assertThat(row.getString(1)).isEqualTo("shop");
            assertThat(row.getString(2)).isEqualTo("shop");
            assertThat(row.getInt(3)).isGreaterThanOrEqualTo(180_000);
        }
    }

    @Test
    void roleIsNoSuperuser() throws SQLException {
        try (Connection connection = source("shop").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")) {
            row.next();

            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    @Test
    void keepsDurabilityOn() throws SQLException {
        try (Connection connection = source("shop").getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_setting('fsync'), current_setting('synchronous_commit')")) {
            row.next();

            assertThat(row.getString(1)).isEqualTo("on");
            assertThat(row.getString(2)).isEqualTo("on");
        }
    }

    @Test
    void rejectsFolderInUseByAnotherServer() throws IOException {
        Path taken = Files.createDirectories(shared.resolve("taken"));
        try (FileChannel other =
                FileChannel.open(taken.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            other.lock();
            EmbeddedDataSource source = source("shop");
            source.setServerNames(new String[] {"embedded:" + taken});

            assertThatThrownBy(source::getConnection)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(taken.toString())
                    .hasMessageContaining("another server uses this folder");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "shop"})
    void refusesConnectionsWithoutThePassword(String role) throws SQLException {
        EmbeddedServer server = EmbeddedServer.in(folder).runningWith("shop", "shop");
        PGSimpleDataSource stranger = new PGSimpleDataSource();
        stranger.setURL(String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/postgres", server.port()));
        stranger.setUser(role);

        assertThatThrownBy(stranger::getConnection).hasMessageContaining("password");
        stranger.setPassword("guessed");
        assertThatThrownBy(stranger::getConnection).hasMessageContaining("password authentication failed");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void keepsThePasswordFromOthers() throws Exception {
        EmbeddedServer server = EmbeddedServer.in(folder);

        assertThat(folder.resolve("pgpass")).content().contains(server.password());
        assertThat(Files.getPosixFilePermissions(folder.resolve("pgpass")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(folder.resolve("data.password")).doesNotExist();
    }

    @Test
    void recoversFromInterruptedInitialisation() throws Exception {
        Path killed = Files.createDirectories(shared.resolve("killed"));
        Path half = Files.createDirectories(killed.resolve("data.new"));
        Files.writeString(half.resolve("postgresql.conf"), "");
        Files.writeString(half.resolve("PG_VERSION"), "18\n");

        try (Connection connection = source("shop", killed).getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void startsInFolderWithBlanksAndLettersBeyondAscii() throws Exception {
        Path odd = Files.createDirectories(shared.resolve("Müller & Söhne 100%20"));

        try (Connection connection = source("shop", odd).getConnection()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void namesFullDisk() {
        assertThat(EmbeddedServer.shortage(folder, 5L << 20))
                .get()
                .asString()
                .contains("disk of " + folder, "5 MB are free");
        assertThat(EmbeddedServer.shortage(folder, 1L << 30)).isEmpty();
    }

    private EmbeddedDataSource source(String name) {
        return source(name, folder);
    }

    private EmbeddedDataSource source(String name, Path folder) {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setServerNames(new String[] {"embedded:" + folder});
        source.setDatabaseName(name);
        source.setUser(name);
        return source;
    }
}
