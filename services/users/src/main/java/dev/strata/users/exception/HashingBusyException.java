package dev.strata.users.exception;

/** Too many logins, or too many registrations, wait for their password to be hashed. */
public class HashingBusyException extends RuntimeException {

    public HashingBusyException() {
        super("Too many logins or registrations at the moment; try again shortly.");
    }
}
