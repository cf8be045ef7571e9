package dev.strata.users.exception;

/** Administrators must not lock themselves out. */
public class OwnAccountException extends RuntimeException {

    public OwnAccountException() {
        super("Administrators can't lock their own account or revoke their own role.");
    }
}
