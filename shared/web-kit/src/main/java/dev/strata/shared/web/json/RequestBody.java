package dev.strata.shared.web.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Reads request bodies. Only a few large ones are read at the same time, because callers who send large bodies slowly would
 * fill the memory.
 */
public final class RequestBody {

    /** In bytes. Smaller bodies are never refused. */
    static final int LARGE = 32 * 1024;

    /** How many large bodies may arrive at the same time. */
    static final int MAX_LARGE_BODIES = 16;

    private static final long PATIENCE_SECONDS = 2;
    private static final Semaphore PERMITS = new Semaphore(MAX_LARGE_BODIES);

    private RequestBody() {}

    /**
     * Reads a body, or as much of it as shows that it is too long.
     *
     * @param body the body
     * @param maxBytes the maximum size in bytes
     * @return the body, with one byte over the limit if it is longer
     * @throws IncompleteBodyException when the caller stops sending or breaks the framing
     * @throws TooManyLargeBodiesException when the body is large and others are still arriving
     */
    public static byte[] read(InputStream body, int maxBytes) {
        try {
            byte[] start = body.readNBytes(Math.min(LARGE, maxBytes + 1));
            boolean isWhole = start.length < LARGE || start.length > maxBytes;
            return isWhole
                    ? start
                    : readLarge(new SequenceInputStream(new ByteArrayInputStream(start), body), maxBytes);
        } catch (IOException e) {
            throw new IncompleteBodyException(e);
        }
    }

    private static byte[] readLarge(InputStream body, int maxBytes) throws IOException {
        if (!acquire()) {
            throw new TooManyLargeBodiesException();
        }
        try {
            return body.readNBytes(maxBytes + 1);
        } finally {
            PERMITS.release();
        }
    }

    private static boolean acquire() {
        try {
            return PERMITS.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
