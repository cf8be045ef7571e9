package dev.strata.shared.web.json;

/** A request body that is too long or nested too deeply. */
public class BodyTooLargeException extends RuntimeException {

    BodyTooLargeException(String message) {
        super(message);
    }
}
