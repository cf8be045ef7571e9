package dev.strata.shared.event.parking;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.outbox.OutboxChanged;
import dev.strata.shared.event.parking.ParkedEvent.Direction;

/**
 * The parked events: rows with an error in the table {@code outbox_event}, and the table {@code parked_event}, whose rows
 * without an error wait for those before them with their key.
 */
@ApplicationScoped
public class ParkingLot {

    private static final String ADD = """
            INSERT INTO parked_event (id, type, key, occurred_at, correlation_id, trace_parent, data, error)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;
    // Waits for a transaction that is handling the last one with that key.
    private static final String HOLDS_KEY = "SELECT 1 FROM parked_event WHERE key = ? LIMIT 1 FOR SHARE";
    // By the minimum, and the index, for the same reasons as in OutboxRelay.
    private static final String IS_DUE = """
            error IS NULL
              AND position = (SELECT min(older.position) FROM parked_event older WHERE older.key = event.key)
            """;
    private static final String DUE = String.format(
            Locale.ROOT, "SELECT parking_id FROM parked_event event WHERE %s ORDER BY position LIMIT 100", IS_DUE);
    private static final String REMOVE = String.format(
            Locale.ROOT, "DELETE FROM parked_event event WHERE parking_id = ? AND %s RETURNING *", IS_DUE);
    private static final String FAIL = "UPDATE parked_event SET error = ? WHERE parking_id = ?";
    private static final String LIST = """
            SELECT parking_id AS id, 'INCOMING' AS direction, type, key, occurred_at, error FROM parked_event
            UNION ALL
            SELECT id, 'OUTGOING', type, key, occurred_at, error FROM outbox_event WHERE error IS NOT NULL
            ORDER BY occurred_at, id LIMIT ?
            """;
    private static final List<String> REPLAY = List.of(
            "UPDATE parked_event SET error = NULL WHERE parking_id = ?",
            "UPDATE outbox_event SET error = NULL WHERE error IS NOT NULL AND id = ?");
    private static final List<String> DISCARD = List.of(
            "DELETE FROM parked_event WHERE parking_id = ?",
            "DELETE FROM outbox_event WHERE error IS NOT NULL AND id = ?");

    private final Event<OutboxChanged> outboxChanged;
    private final Event<ParkedEventsChanged> changed;
    private final DataSource dataSource;

    @Inject
    ParkingLot(Event<OutboxChanged> outboxChanged, Event<ParkedEventsChanged> changed) {
        this.outboxChanged = outboxChanged;
        this.changed = changed;
        this.dataSource = DefaultResources.dataSource();
    }

    /**
     * Parks an event.
     *
     * @param message the event
     * @param error why, or null when it only waits behind another
     * @param connection of the transaction that takes it over
     * @throws SQLException when the database fails
     */
    public void add(EventMessage message, String error, Connection connection) throws SQLException {
        Sql.update(
                connection,
                ADD,
                message.id(),
                message.type(),
                message.key(),
                message.time().atOffset(ZoneOffset.UTC),
                message.correlationId(),
                message.traceParent(),
                message.data(),
                error);
    }

    /**
     * Returns whether an event has to wait.
     *
     * @param message the event
     * @param connection of the transaction that takes it over
     * @return true while one with its key is parked
     * @throws SQLException when the database fails
     */
    public boolean holdsKeyOf(EventMessage message, Connection connection) throws SQLException {
        return !Sql.query(connection, HOLDS_KEY, row -> true, message.key()).isEmpty();
    }

    /**
     * Returns the parked events that are to be handled now.
     *
     * @return their ids, the oldest of each key
     * @throws SQLException when the database fails
     */
    @Transactional
    public List<UUID> due() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.readByIndexes(connection);
            return Sql.query(connection, DUE, row -> row.getObject(1, UUID.class));
        }
    }

    /**
     * Removes an event that is to be handled now.
     *
     * @param id the parked event
     * @param connection of the transaction that handles it
     * @return the event; empty when another instance was faster
     * @throws SQLException when the database fails
     */
    public Optional<EventMessage> remove(UUID id, Connection connection) throws SQLException {
        return Sql.query(connection, REMOVE, EventMessage::stored, id).stream().findFirst();
    }

    /**
     * Keeps an event parked.
     *
     * @param id the parked event
     * @param error why it could not be handled
     * @throws SQLException when the database fails
     */
    @Transactional
    public void fail(UUID id, String error) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(connection, FAIL, error, id);
        }
    }

    /**
     * Lists parked events.
     *
     * @param limit the maximum number
     * @return the oldest ones
     * @throws SQLException when the database fails
     */
    public List<ParkedEvent> list(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.query(connection, LIST, ParkingLot::parkedEventOf, limit);
        }
    }

    /**
     * Schedules an event to be handled or published again soon.
     *
     * @param id the parked event
     * @throws UnknownParkedEventException when it is not parked
     * @throws SQLException when the database fails
     */
    @Transactional
    public void replay(UUID id) throws SQLException {
        change(REPLAY, id);
    }

    /**
     * Discards an event. The next one with its key is handled or published soon.
     *
     * @param id the parked event
     * @throws UnknownParkedEventException when it is not parked
     * @throws SQLException when the database fails
     */
    @Transactional
    public void discard(UUID id) throws SQLException {
        change(DISCARD, id);
    }

    private void change(List<String> statements, UUID id) throws SQLException {
        int rows = 0;
        try (Connection connection = dataSource.getConnection()) {
            for (String statement : statements) {
                rows += Sql.update(connection, statement, id);
            }
        }
        if (rows == 0) {
            throw new UnknownParkedEventException(id);
        }
        outboxChanged.fire(new OutboxChanged());
        changed.fire(new ParkedEventsChanged());
    }

    private static ParkedEvent parkedEventOf(ResultSet row) throws SQLException {
        return new ParkedEvent(
                row.getObject("id", UUID.class),
                Direction.valueOf(row.getString("direction")),
                row.getString("type"),
                row.getString("key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("error"));
    }
}
