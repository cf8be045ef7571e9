package dev.strata.shared.web.json;

/** A request body that cannot be bound to the type that the resource expects. */
public class MalformedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedBodyException(Throwable cause) {
        super(cause);
    }
}
