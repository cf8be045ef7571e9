package dev.strata.orders.exception;

/** An order can't go from where it stands to where it should. */
public class WrongTransitionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongTransitionException(String from, String to) {
        super("An order that is %s can't become %s".formatted(from, to));
    }
}
