package dev.strata.shared.data.migration;

/** The database can't be brought to the version that the code expects; the message names the file. */
public class MigrationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationException(String message, Throwable cause) {
        super(message, cause);
    }
}
