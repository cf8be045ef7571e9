package dev.strata.users.exception;

/** The current password, required to confirm a change, is wrong. */
public class WrongPasswordException extends RuntimeException {

    public WrongPasswordException() {
        super("The current password is wrong.");
    }
}
