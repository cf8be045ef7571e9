package dev.strata.users.exception;

/** Without an administrator, nobody could appoint another one. */
public class LastAdministratorException extends RuntimeException {

    public LastAdministratorException() {
        super("The last administrator can't delete the account; appoint another one first.");
    }
}
