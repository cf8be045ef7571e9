package dev.strata.orders.handler;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.orders.service.Fulfilment;
import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;

/** Confirms an order whose products are reserved. */
@ApplicationScoped
public class StockReservedHandler implements EventHandler<StockReservedHandler.StockReserved> {

    private final Fulfilment orders;

    @Inject
    public StockReservedHandler(Fulfilment orders) {
        this.orders = orders;
    }

    @Override
    public void handle(StockReserved event) {
        orders.confirm(event.orderId());
    }

    /** What this service reads of the event. */
    @EventType("catalog.stock-reserved.v1")
    public record StockReserved(UUID orderId) {}
}
