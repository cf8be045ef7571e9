package dev.strata.shared.web.json;

import java.io.IOException;
import java.io.InterruptedIOException;

/** A request body that could not be read to its end: the caller's doing, not a failure of the service. */
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
