package dev.strata.users.exception;

/** The access token still says so, but the caller is no longer an administrator. */
public class NotAdministratorException extends RuntimeException {

    public NotAdministratorException() {
        super("You are no longer an administrator.");
    }
}
