package dev.strata.shared.data.concurrency;

/** The resource is no longer what the caller read. */
public class StaleVersionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleVersionException() {
        super("It is no longer what you read; read it again and repeat the change on what you find.");
    }
}
