package dev.strata.orders.event;

import java.util.UUID;

import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventType;

/**
 * An order was cancelled before it was shipped.
 *
 * @param orderId the order
 */
@EventType("orders.order-cancelled.v1")
public record OrderCancelled(UUID orderId) implements DomainEvent {

    @Override
    public String key() {
        return orderId.toString();
    }
}
