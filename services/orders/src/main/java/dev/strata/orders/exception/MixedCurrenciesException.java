package dev.strata.orders.exception;

/** The products of the order have prices in several currencies. */
public class MixedCurrenciesException extends RuntimeException {

    public MixedCurrenciesException() {
        super("All products of an order must have prices in the same currency.");
    }
}
