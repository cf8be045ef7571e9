package dev.strata.shared.web.http;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import dev.strata.shared.config.Headers;

/** The id of a request in the logs of all services. */
public final class CorrelationId {

    /** In characters. */
    public static final int MAX_LENGTH = 64;

    // No characters that could forge a log line or a header.
    private static final Pattern FORMAT = Pattern.compile("[A-Za-z0-9._:-]{8," + MAX_LENGTH + "}");

    private CorrelationId() {}

    /**
     * Returns the correlation id of a request: the caller's, if it is 8 to 64 letters, digits and {@code . _ : -},
     * otherwise a generated one.
     *
     * @param request the request
     * @return the id, the same for each call with this request
     */
    public static String of(HttpServletRequest request) {
        Object existing = request.getAttribute(Headers.CORRELATION_ID);
        if (existing != null) {
            return existing.toString();
        }
        String received = request.getHeader(Headers.CORRELATION_ID);
        String id = isValid(received) ? received : UUID.randomUUID().toString();
        request.setAttribute(Headers.CORRELATION_ID, id);
        return id;
    }

    /**
     * Returns whether an id is safe in log lines and headers.
     *
     * @param id what a caller sent, or null
     * @return true for 8 to 64 letters, digits and {@code . _ : -}
     */
    public static boolean isValid(String id) {
        return id != null && FORMAT.matcher(id).matches();
    }
}
