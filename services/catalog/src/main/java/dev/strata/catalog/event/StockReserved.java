package dev.strata.catalog.event;

import java.util.UUID;

import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventType;

/**
 * All products of an order were taken from the stock.
 *
 * @param orderId the order
 */
@EventType("catalog.stock-reserved.v1")
public record StockReserved(UUID orderId) implements DomainEvent {

    @Override
    public String key() {
        return orderId.toString();
    }
}
