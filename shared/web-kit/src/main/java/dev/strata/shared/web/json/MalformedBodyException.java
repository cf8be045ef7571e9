package dev.strata.shared.web.json;

/** A request body that cannot be bound to the type that the resource expects. */
public class MalformedBodyException extends RuntimeException {

    MalformedBodyException(Throwable cause) {
        super(cause);
    }
}
