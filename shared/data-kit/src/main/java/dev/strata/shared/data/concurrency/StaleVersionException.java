package dev.strata.shared.data.concurrency;

/** The resource has changed since the caller read it. */
public class StaleVersionException extends RuntimeException {

    StaleVersionException() {
        super("The resource has changed since you read it; read it again and repeat your change.");
    }
}
