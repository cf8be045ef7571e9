package dev.strata.shared.web.ratelimit;

/** A user has exceeded the rate limit. */
public class TooManyRequestsException extends RuntimeException {

    private final long retryAfterSeconds;

    TooManyRequestsException(long retryAfterSeconds) {
        super("Too many requests; try again later.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /**
     * Returns when to retry.
     *
     * @return the delay in seconds
     */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
