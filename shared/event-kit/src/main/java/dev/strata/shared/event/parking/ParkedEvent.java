package dev.strata.shared.event.parking;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event that waits for an administrator, or behind one that does.
 *
 * @param id the parked event
 * @param direction whether this service would publish or handle it
 * @param type its type, such as {@code orders.order-placed.v1}
 * @param key what it is about
 * @param occurredAt when it happened
 * @param error why it is parked, or null while it waits behind an earlier one with its key, or to be handled again
 */
@Schema(
        requiredProperties = {"id", "direction", "type", "key", "occurredAt"},
        examples = """
                {"id": "0190f1d0-0000-7000-8000-000000000000", "direction": "INCOMING", "type": "orders.order-placed.v1",
                 "key": "0190f1d0-0000-7000-8000-000000000000", "occurredAt": "2026-11-25T08:30:00Z",
                 "error": "UnreadableEventException: Not a OrderPlaced"}
                """)
public record ParkedEvent(UUID id, Direction direction, String type, String key, Instant occurredAt, String error) {

    /** The way of an event, as this service sees it. */
    public enum Direction {
        /** From another service. */
        INCOMING,
        /** To other services. */
        OUTGOING
    }
}
