package dev.strata.shared.dev.dashboard;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that wait in the databases of services. They are read there, because requests for them every other second
 * would themselves fill logs, traces and charts.
 */
final class Outboxes {

    private static final String WAITING = """
            SELECT id::text, type, key, extract(epoch FROM occurred_at) * 1000, correlation_id, data, error, 'OUTGOING'
            FROM outbox_event WHERE error IS NULL ORDER BY position LIMIT 100
            """;
    private static final String PARKED = """
            SELECT parking_id::text, type, key, extract(epoch FROM occurred_at) * 1000 AS time, correlation_id, data, error, 'INCOMING'
            FROM parked_event
            UNION ALL
            SELECT id::text, type, key, extract(epoch FROM occurred_at) * 1000, correlation_id, data, error, 'OUTGOING'
            FROM outbox_event WHERE error IS NOT NULL
            ORDER BY time LIMIT 100
            """;
    private static final String COUNT = "SELECT count(*) FROM outbox_event WHERE error IS NULL";
    private static final String UNDEFINED_TABLE = "42P01";

    private final Databases databases;

    Outboxes(Databases databases) {
        this.databases = databases;
    }

    /**
     * What waits in one service.
     *
     * @param service its name
     * @param count how many wait to be published
     * @param waiting the first of them
     * @param parked those that somebody has to decide about, and those behind them
     * @param problem why nothing is known; empty without a problem
     */
    record Outbox(String service, long count, List<StoredEvent> waiting, List<StoredEvent> parked, String problem) {}

    /**
     * An event in a database.
     *
     * @param id by which the service knows it
     * @param type such as {@code orders.order-placed.v1}
     * @param key what it is about
     * @param time when it happened, in milliseconds since 1970
     * @param correlation the correlation id, or null
     * @param data its JSON
     * @param error why it is parked, or null
     * @param direction INCOMING or OUTGOING
     */
    record StoredEvent(
            String id,
            String type,
            String key,
            long time,
            String correlation,
            Object data,
            String error,
            String direction) {}

    Outbox of(String service) {
        try {
            return databases
                    .read(service, connection -> outbox(service, connection))
                    .orElseGet(() -> unknown(service, "Its database does not run."));
        } catch (SQLException e) {
            return unknown(
                    service,
                    UNDEFINED_TABLE.equals(e.getSQLState()) ? "It has no events." : "Its database does not answer.");
        }
    }

    private static Outbox outbox(String service, Connection connection) throws SQLException {
        return new Outbox(service, count(connection), events(connection, WAITING), events(connection, PARKED), "");
    }

    private static Outbox unknown(String service, String problem) {
        return new Outbox(service, 0, List.of(), List.of(), problem);
    }

    private static long count(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static List<StoredEvent> events(Connection connection, String query) throws SQLException {
        List<StoredEvent> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                events.add(new StoredEvent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        Json.tree(row.getString(6)),
                        row.getString(7),
                        row.getString(8)));
            }
        }
        return events;
    }
}
