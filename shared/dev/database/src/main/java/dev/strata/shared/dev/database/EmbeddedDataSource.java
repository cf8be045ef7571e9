package dev.strata.shared.dev.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * PostgreSQL's own data source, with one host name more: {@code embedded:FOLDER} means a PostgreSQL that keeps its data
 * in FOLDER, is started at the first connection and stopped with this JVM. Any other host is left to the driver.
 */
public class EmbeddedDataSource extends PGSimpleDataSource {

    private static final long serialVersionUID = 1L;
    private static final String EMBEDDED = "embedded:";

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(getUser(), getPassword());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        startWhereEmbedded(user);
        return super.getConnection(user, password);
    }

    private synchronized void startWhereEmbedded(String user) throws SQLException {
        String host = getServerNames()[0];
        if (!host.startsWith(EMBEDDED)) {
            return;
        }
        int port = EmbeddedServer.in(Path.of(host.substring(EMBEDDED.length())))
                .runningWith(getDatabaseName(), user)
                .port();
        setServerNames(new String[] {"localhost"});
        setPortNumbers(new int[] {port});
    }
}
