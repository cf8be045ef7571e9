package dev.strata.users.exception;

/** The email address is already registered. */
public class EmailTakenException extends RuntimeException {

    public EmailTakenException() {
        super("This email address is already registered.");
    }
}
