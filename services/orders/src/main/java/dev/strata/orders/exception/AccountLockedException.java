package dev.strata.orders.exception;

/** The customer's account is locked. */
public class AccountLockedException extends RuntimeException {

    public AccountLockedException() {
        super("This account is locked and cannot place orders.");
    }
}
