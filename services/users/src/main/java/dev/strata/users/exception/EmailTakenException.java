package dev.strata.users.exception;

/** Somebody has registered with this address already. */
public class EmailTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmailTakenException() {
        super("Somebody has registered with this address already.");
    }
}
