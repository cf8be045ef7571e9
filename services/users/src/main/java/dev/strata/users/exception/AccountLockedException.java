package dev.strata.users.exception;

/** A locked user cannot change the account. */
public class AccountLockedException extends RuntimeException {

    public AccountLockedException() {
        super("This account is locked.");
    }
}
