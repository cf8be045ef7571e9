package dev.strata.orders.exception;

/** The customer's account is locked. */
public class CustomerBarredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CustomerBarredException() {
        super("This account can't place orders.");
    }
}
