package dev.strata.orders.entity;

import java.util.Set;

/** Where an order stands. */
public enum OrderStatus {
    /** Waits for its payment. */
    PLACED,
    /** Waits for its shipment. */
    PAID,
    /** On its way; nothing can be changed any more. */
    SHIPPED,
    /** Given up before it was shipped. */
    CANCELLED;

    /**
     * Tells which step may follow which.
     *
     * @param next the status after this one
     * @return true when an order may go from this status to the next one
     */
    public boolean mayBecome(OrderStatus next) {
        return followers().contains(next);
    }

    private Set<OrderStatus> followers() {
        return switch (this) {
            case PLACED -> Set.of(PAID, CANCELLED);
            case PAID -> Set.of(SHIPPED, CANCELLED);
            case SHIPPED, CANCELLED -> Set.of();
        };
    }
}
