package dev.strata.shared.data.idempotency;

/** The same request is being done at this moment. */
public class RequestInProgressException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestInProgressException() {
        super("The first request with this Idempotency-Key is not done yet; ask again in a moment.");
    }
}
