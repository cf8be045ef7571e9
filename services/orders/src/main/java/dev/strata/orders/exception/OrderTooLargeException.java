package dev.strata.orders.exception;

/** The total of the order exceeds the maximum. */
public class OrderTooLargeException extends RuntimeException {

    public OrderTooLargeException() {
        super("The total of the order is too large.");
    }
}
