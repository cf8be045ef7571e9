package dev.strata.shared.event.broker;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An event in transit: the attributes of CloudEvents 1.0 in use, and the data.
 *
 * @param id unique among all events
 * @param type such as {@code orders.order-placed.v1}; empty for a message that is no event
 * @param key what the event is about; messages with the same key keep their order
 * @param time when it happened
 * @param correlationId the correlation id of the request that caused it, or null
 * @param traceParent the span that caused it, as in W3C Trace Context, or null
 * @param data the event as JSON
 */
public record EventMessage(
        String id, String type, String key, Instant time, String correlationId, String traceParent, String data) {

    /** The longest id, type or key, in characters. */
    public static final int MAX_LENGTH = 255;

    /**
     * Returns an event that is stored in a row of {@code outbox_event} or {@code parked_event}.
     *
     * @param row the result set, on that row
     * @return the event
     * @throws SQLException when the database fails
     */
    public static EventMessage stored(ResultSet row) throws SQLException {
        return new EventMessage(
                row.getString("id"),
                row.getString("type"),
                row.getString("key"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("correlation_id"),
                row.getString("trace_parent"),
                row.getString("data"));
    }

    /**
     * Returns whether this is an event.
     *
     * @return false for a message that names no type
     */
    public boolean isEvent() {
        return !type.isEmpty();
    }
}
