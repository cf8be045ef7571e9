package dev.strata.shared.dev.launcher;

/** Something is in the way of starting the services; the message says what, and what to do. */
public class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LaunchException(String message) {
        super(message);
    }
}
