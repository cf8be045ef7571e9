package dev.strata.orders.entity;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The status of an order. */
public enum OrderStatus {
    /** Awaiting its products: the catalog reserves them, or refuses. */
    PLACED,
    /** Awaiting payment. */
    CONFIRMED,
    /** Refused, because there was too little stock; final. */
    REFUSED,
    /** Awaiting shipment. */
    PAID,
    /** Shipped; final. */
    SHIPPED,
    /** Cancelled before it was shipped; final. */
    CANCELLED;

    /**
     * Returns whether a transition is legal.
     *
     * @param next the new status
     * @return true when an order in this status may change to the new one
     */
    public boolean canBecome(OrderStatus next) {
        return successors().contains(next);
    }

    /** The statuses in which an order may be cancelled. */
    public static List<OrderStatus> cancellable() {
        return Stream.of(values()).filter(status -> status.canBecome(CANCELLED)).toList();
    }

    private Set<OrderStatus> successors() {
        return switch (this) {
            case PLACED -> Set.of(CONFIRMED, REFUSED, CANCELLED);
            case CONFIRMED -> Set.of(PAID, CANCELLED);
            case PAID -> Set.of(SHIPPED, CANCELLED);
            case REFUSED, SHIPPED, CANCELLED -> Set.of();
        };
    }
}
