package dev.strata.users.exception;

/** Too many logins have failed; the next attempt must wait. */
public class TooManyAttemptsException extends RuntimeException {

    private final int retryAfterSeconds;

    public TooManyAttemptsException(int retryAfterSeconds) {
        super("Too many failed logins; wait before you try again.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
