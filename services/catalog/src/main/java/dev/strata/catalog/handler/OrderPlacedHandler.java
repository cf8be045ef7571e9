package dev.strata.catalog.handler;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.catalog.service.ReservationService;
import dev.strata.shared.event.EventHandler;
import dev.strata.shared.event.EventType;

/** Reserves the products of a new order. */
@ApplicationScoped
public class OrderPlacedHandler implements EventHandler<OrderPlacedHandler.OrderPlaced> {

    private final ReservationService reservations;

    @Inject
    public OrderPlacedHandler(ReservationService reservations) {
        this.reservations = reservations;
    }

    @Override
    public void handle(OrderPlaced event) {
        reservations.reserve(event.orderId(), event.quantities());
    }

    /** What this service reads of the event. */
    @EventType("orders.order-placed.v1")
    public record OrderPlaced(UUID orderId, List<Line> lines) {

        private Map<UUID, Integer> quantities() {
            return lines.stream().collect(Collectors.toMap(Line::productId, Line::quantity, Math::addExact));
        }
    }

    /** A line of the order. */
    public record Line(UUID productId, int quantity) {}
}
