package dev.strata.shared.data.idempotency;

/** The same request is being processed. */
public class RequestInProgressException extends RuntimeException {

    RequestInProgressException() {
        super("The first request with this Idempotency-Key is still in progress; try again shortly.");
    }
}
