package dev.strata.shared.web.json;

import java.io.IOException;
import java.io.InputStream;

/** Reads request bodies. */
public final class RequestBody {

    private RequestBody() {}

    /**
     * Reads a body, or as much of it as shows that it is too long.
     *
     * @param body the body
     * @param maxBytes the maximum size in bytes
     * @return the body, with one byte over the limit if it is longer
     * @throws IncompleteBodyException when the caller stops sending or breaks the framing
     */
    public static byte[] read(InputStream body, int maxBytes) {
        try {
            return body.readNBytes(maxBytes + 1);
        } catch (IOException e) {
            throw new IncompleteBodyException(e);
        }
    }
}
