package dev.strata.catalog.event;

import java.util.UUID;

import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventType;

/**
 * Nothing was taken from the stock for an order, because of one product.
 *
 * @param orderId the order
 * @param productId the product
 * @param reason why
 */
@EventType("catalog.stock-refused.v1")
public record StockRefused(UUID orderId, UUID productId, Reason reason) implements DomainEvent {

    @Override
    public String key() {
        return orderId.toString();
    }

    /** Why a reservation is refused. */
    public enum Reason {
        /** There are fewer units than ordered, or the product was removed. */
        OUT_OF_STOCK
    }
}
