package dev.strata.users.exception;

/** The new password is the email of the account, which is guessed first. */
public class PasswordIsEmailException extends RuntimeException {

    public PasswordIsEmailException() {
        super("must not be the email");
    }
}
