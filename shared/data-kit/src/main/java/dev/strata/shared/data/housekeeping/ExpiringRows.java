package dev.strata.shared.data.housekeeping;

/**
 * Rows that are of no use after a while. A request-scoped bean that implements it is called from time to time, in a
 * request context of its own; several instances of a service may call it at once.
 */
public interface ExpiringRows {

    /**
     * Deletes what has expired, in a transaction.
     *
     * @return how many rows were deleted
     */
    long deleteExpired();
}
