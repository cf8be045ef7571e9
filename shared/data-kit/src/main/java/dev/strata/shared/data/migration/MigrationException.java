package dev.strata.shared.data.migration;

/** A database migration failed; the message names it. */
public class MigrationException extends RuntimeException {

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
