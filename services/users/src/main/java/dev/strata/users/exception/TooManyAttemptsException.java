package dev.strata.users.exception;

/** Too many logins have failed for the next one to be tried at once. */
public class TooManyAttemptsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int retryAfterSeconds;

    public TooManyAttemptsException(int retryAfterSeconds) {
        super("Too many logins have failed; wait before the next one.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
