package dev.strata.catalog.handler;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.catalog.service.ReservationService;
import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;

/** Puts the products of a cancelled order back into the stock. */
@ApplicationScoped
public class OrderCancelledHandler implements EventHandler<OrderCancelledHandler.OrderCancelled> {

    private final ReservationService reservations;

    @Inject
    public OrderCancelledHandler(ReservationService reservations) {
        this.reservations = reservations;
    }

    @Override
    public void handle(OrderCancelled event) {
        reservations.release(event.orderId());
    }

    /** What this service reads of the event. */
    @EventType("orders.order-cancelled.v1")
    public record OrderCancelled(UUID orderId) {}
}
