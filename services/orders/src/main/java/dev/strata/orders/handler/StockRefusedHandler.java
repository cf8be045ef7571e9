package dev.strata.orders.handler;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.orders.service.Fulfilment;
import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;

/** Refuses an order for lack of stock. */
@ApplicationScoped
public class StockRefusedHandler implements EventHandler<StockRefusedHandler.StockRefused> {

    private final Fulfilment orders;

    @Inject
    public StockRefusedHandler(Fulfilment orders) {
        this.orders = orders;
    }

    @Override
    public void handle(StockRefused event) {
        orders.refuse(event.orderId(), event.reason());
    }

    /** What this service reads of the event. */
    @EventType("catalog.stock-refused.v1")
    public record StockRefused(UUID orderId, String reason) {}
}
