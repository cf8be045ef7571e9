package dev.strata.orders.exception;

/** The status of the order does not allow the transition. */
public class IllegalTransitionException extends RuntimeException {

    public IllegalTransitionException(String from, String to) {
        super("An order that is %s cannot become %s".formatted(from, to));
    }
}
