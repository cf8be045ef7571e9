package dev.strata.users.exception;

/** Unknown address, wrong password or locked account; deliberately no more is said. */
public class LoginRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LoginRefusedException() {
        super("The email or the password is wrong, or the account is locked.");
    }
}
