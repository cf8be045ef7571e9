package dev.strata.system.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.postgresql.ds.PGSimpleDataSource;

import dev.strata.shared.dev.database.EmbeddedServer;

/** One PostgreSQL with the database of each service, which knows when each row was committed. */
final class Databases implements AutoCloseable {

    private final Path folder;
    private final EmbeddedServer server;

    Databases(Path folder, List<String> services) throws SQLException, IOException {
        this.folder = folder;
        server = EmbeddedServer.in(folder);
        execute("postgres", "ALTER SYSTEM SET track_commit_timestamp = on");
        server.stop();
        server.startAgain();
        for (String service : services) {
            server.runningWith(service, service);
        }
    }

    /** The environment of a server that uses one of them. */
    Map<String, String> settings(String name) {
        return Map.of(
                "DB_HOST",
                "localhost",
                "DB_PORT",
                Integer.toString(server.port()),
                "DB_NAME",
                name,
                "DB_USER",
                name,
                "DB_PASSWORD",
                server.password());
    }

    ProcessHandle process() throws IOException {
        String pid =
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of all rows. */
    List<String> texts(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private Connection connect(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setServerNames(new String[] {"localhost"});
        source.setPortNumbers(new int[] {server.port()});
        source.setDatabaseName(database);
        return source.getConnection(database, server.password());
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }
}
