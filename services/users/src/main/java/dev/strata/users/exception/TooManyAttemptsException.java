package dev.strata.users.exception;

/** Too many logins have failed, or too many logins or registrations came from one network; the next must wait. */
public class TooManyAttemptsException extends RuntimeException {

    private final int retryAfterSeconds;

    public TooManyAttemptsException(int retryAfterSeconds) {
        super("Too many attempts; wait before you try again.");
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
