package dev.strata.users.exception;

/** The current password, required to confirm a change, is wrong. */
public class WrongPasswordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongPasswordException() {
        super("The current password is wrong.");
    }
}
