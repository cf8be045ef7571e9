package dev.strata.shared.dev.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * The driver's data source with one addition: the host {@code embedded:FOLDER} means a PostgreSQL that keeps its data in
 * FOLDER, starts at the first connection and stops with this JVM. Any other host is left to the driver.
 */
public class EmbeddedDataSource extends PGSimpleDataSource {

    private static final String EMBEDDED = "embedded:";

    private transient EmbeddedServer server;

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(getUser(), getPassword());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        startIfEmbedded(user);
        return super.getConnection(
                user, embedded().map(EmbeddedServer::password).orElse(password));
    }

    private synchronized Optional<EmbeddedServer> embedded() {
        return Optional.ofNullable(server);
    }

    private synchronized void startIfEmbedded(String user) throws SQLException {
        String host = getServerNames()[0];
        if (!host.startsWith(EMBEDDED)) {
            return;
        }
        server = EmbeddedServer.in(Path.of(host.substring(EMBEDDED.length()))).runningWith(getDatabaseName(), user);
        setServerNames(new String[] {"localhost"});
        setPortNumbers(new int[] {server.port()});
    }
}
