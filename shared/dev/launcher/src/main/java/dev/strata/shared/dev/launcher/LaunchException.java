package dev.strata.shared.dev.launcher;

/** A service can't be started; the message says why and what to do about it. */
public class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchException(String message) {
        super(message);
    }
}
