package dev.strata.shared.data.concurrency;

/** The resource has changed since the caller read it. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersionException() {
        super("The resource has changed since you read it; read it again and repeat your change.");
    }
}
