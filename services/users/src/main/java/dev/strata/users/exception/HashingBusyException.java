package dev.strata.users.exception;

/** Too many logins or registrations are waiting for a password hash. */
public class HashingBusyException extends RuntimeException {

    public HashingBusyException() {
        super("Too many logins or registrations at the moment; try again shortly.");
    }
}
