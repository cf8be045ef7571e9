package dev.strata.users.exception;

/** More passwords than the machine can hash are waiting. */
public class HashingBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HashingBusyException() {
        super("Too many people log in at this moment; try again.");
    }
}
