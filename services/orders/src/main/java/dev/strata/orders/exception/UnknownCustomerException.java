package dev.strata.orders.exception;

/** The caller's account no longer exists, though the access token has not expired yet. */
public class UnknownCustomerException extends RuntimeException {

    public UnknownCustomerException() {
        super("The account of this access token no longer exists.");
    }
}
