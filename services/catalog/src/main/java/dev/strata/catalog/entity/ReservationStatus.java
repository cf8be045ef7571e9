package dev.strata.catalog.entity;

/** The status of a reservation. */
public enum ReservationStatus {
    /** The products are taken from the stock. */
    RESERVED,
    /** There was too little stock; final. */
    REFUSED,
    /** The products are back in stock, or the cancellation arrived before the order; final. */
    RELEASED
}
