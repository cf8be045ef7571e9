package dev.strata.shared.dev.launcher;

/** A service can't be started; the message says why and what to do about it. */
public class LaunchException extends RuntimeException {

    LaunchException(String message) {
        super(message);
    }
}
