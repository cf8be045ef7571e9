package dev.strata.shared.dev.dashboard;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.Driver;

/** One read-only connection to the database of each service. */
final class Databases implements AutoCloseable {

    private final DevEnvironment environment;
    private final Map<String, Connection> connections = new HashMap<>();

    Databases(DevEnvironment environment) {
        this.environment = environment;
    }

    /** What is done with a connection. */
    interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    /**
     * Reads something.
     *
     * @return what was read; empty if the database does not run
     * @throws SQLException if it runs, but refuses
     */
    synchronized <T> Optional<T> read(String service, Reading<T> reading) throws SQLException {
        Connection connection = connection(service);
        if (connection == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.of(connection));
        } catch (SQLException e) {
            close(connections.remove(service));
            throw e;
        }
    }

    private Connection connection(String service) throws SQLException {
        Connection known = connections.get(service);
        if (known != null && known.isValid(1)) {
            return known;
        }
        close(connections.remove(service));
        DatabaseAccess access = environment.database(service).orElse(null);
        if (access == null) {
            return null;
        }
        Properties properties = new Properties();
        properties.put("user", access.user());
        properties.put("password", access.password());
        properties.put("ApplicationName", "dashboard");
        properties.put("socketTimeout", "5");
        properties.put("readOnly", "true");
        // Not by the DriverManager, which in the JVM of Maven sees only the drivers of another class loader.
        Connection fresh = new Driver().connect(access.url(), properties);
        connections.put(service, fresh);
        return fresh;
    }

    @Override
    public synchronized void close() {
        connections.values().forEach(Databases::close);
        connections.clear();
    }

    private static void close(Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            // The connection is discarded anyway.
        }
    }
}
