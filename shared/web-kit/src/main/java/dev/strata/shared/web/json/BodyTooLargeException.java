package dev.strata.shared.web.json;

/** A request body that is longer, or nested deeper, than any that a resource asks for. */
public class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(String message) {
        super(message);
    }
}
