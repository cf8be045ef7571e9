package dev.strata.users.exception;

/** Too many password hashes are pending. */
public class HashingBusyException extends RuntimeException {

    public HashingBusyException() {
        super("Too many logins at the moment; try again shortly.");
    }
}
