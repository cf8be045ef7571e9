package dev.strata.orders.exception;

/** One order is paid in one currency. */
public class MixedCurrenciesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MixedCurrenciesException() {
        super("The products of one order must all have prices in the same currency.");
    }
}
