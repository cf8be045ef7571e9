package dev.strata.shared.web.ratelimit;

/** A user has spent the quota. */
public class TooManyRequestsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyRequestsException(long retryAfterSeconds) {
        super("Too many requests; try again later.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * When to try again.
     *
     * @return the wait in seconds
     */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
