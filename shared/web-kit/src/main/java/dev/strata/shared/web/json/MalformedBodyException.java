package dev.strata.shared.web.json;

/** A request body that can't be read as what the resource asks for. */
public class MalformedBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedBodyException(Throwable cause) {
        super(cause);
    }
}
