package dev.strata.shared.web.json;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A request body that ended early or arrived too slowly: an error of the caller, not of the service. */
public class IncompleteBodyException extends RuntimeException {

    IncompleteBodyException(IOException cause) {
        super(cause);
    }

    /**
     * Returns whether the caller stopped sending.
     *
     * @return true after a timeout, false when the connection or the framing is broken
     */
    public boolean isTimeout() {
        return getCause() instanceof InterruptedIOException;
    }
}
