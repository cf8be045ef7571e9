package dev.strata.shared.data.housekeeping;

/**
 * Rows that expire. Application-scoped beans implement this; {@link Housekeeping} calls them periodically, possibly on
 * several instances of a service at the same time.
 */
public interface ExpiringRows {

    /**
     * Deletes the expired rows in one transaction.
     *
     * @return the number of deleted rows
     */
    long deleteExpired();
}
