package dev.strata.users.exception;

/** The email address is already registered. */
public class EmailTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public EmailTakenException() {
        super("This email address is already registered.");
    }
}
