package dev.strata.orders.exception;

import java.util.Locale;

/** The status of the order does not allow the transition. */
public class IllegalTransitionException extends RuntimeException {

    public IllegalTransitionException(String from, String to) {
        super(String.format(Locale.ROOT, "An order that is %s cannot become %s", from, to));
    }
}
