package dev.strata.shared.data.idempotency;

/** The same request is being processed. */
public class RequestInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestInProgressException() {
        super("The first request with this Idempotency-Key is still in progress; try again shortly.");
    }
}
