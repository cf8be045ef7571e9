package dev.strata.shared.data.housekeeping;

/**
 * Rows that expire. A request-scoped bean that implements it is called periodically, in a request context of its own;
 * several instances of a service may do so at the same time.
 */
public interface ExpiringRows {

    /**
     * Deletes the expired rows, in a transaction.
     *
     * @return how many rows were deleted
     */
    long deleteExpired();
}
