package dev.strata.orders.exception;

/** The order's status does not allow the step. */
public class IllegalTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IllegalTransitionException(String from, String to) {
        super("An order that is %s cannot become %s".formatted(from, to));
    }
}
