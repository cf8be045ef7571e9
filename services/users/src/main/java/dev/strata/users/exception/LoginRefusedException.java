package dev.strata.users.exception;

/** Unknown email, wrong password or locked account; deliberately does not say which. */
public class LoginRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoginRefusedException() {
        super("The email or password is wrong, or the account is locked.");
    }
}
