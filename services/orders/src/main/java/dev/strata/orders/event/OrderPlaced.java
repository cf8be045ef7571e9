package dev.strata.orders.event;

import java.util.List;
import java.util.UUID;

import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventType;
import dev.strata.shared.schemas.Money;

/**
 * An order was placed.
 *
 * @param orderId the order
 * @param total the sum of all lines
 * @param lines the ordered products, each once
 */
@EventType("orders.order-placed.v1")
public record OrderPlaced(UUID orderId, Money total, List<Line> lines) implements DomainEvent {

    @Override
    public String key() {
        return orderId.toString();
    }

    /**
     * A line of the order.
     *
     * @param productId the product
     * @param quantity the number of units, at least one
     */
    public record Line(UUID productId, int quantity) {}
}
