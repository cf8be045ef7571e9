package dev.strata.users.exception;

/** The caller, whose access token says so, is an administrator no longer. */
public class NotAdministratorException extends RuntimeException {

    public NotAdministratorException() {
        super("You are no longer an administrator.");
    }
}
