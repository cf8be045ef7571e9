package dev.strata.users.exception;

/** Unknown email, wrong password or locked account; deliberately does not say which. */
public class LoginRefusedException extends RuntimeException {

    public LoginRefusedException() {
        super("The email or password is wrong, or the account is locked.");
    }
}
