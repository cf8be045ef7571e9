package dev.strata.shared.web.http;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import dev.strata.shared.config.Headers;

/** The name of a request in the logs of all services it passes. */
public final class CorrelationId {

    // Nothing that could break a log line or a header.
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._:-]{8,64}");

    private CorrelationId() {}

    /**
     * The name of a request: the caller's, where it is 8 to 64 characters of letters, digits and {@code . _ : -};
     * otherwise one made at the first call.
     *
     * @param request the request
     * @return the name, the same at every call for one request
     */
    public static String of(HttpServletRequest request) {
        Object known = request.getAttribute(Headers.CORRELATION_ID);
        if (known != null) {
            return known.toString();
        }
        String given = request.getHeader(Headers.CORRELATION_ID);
        String id = isSane(given) ? given : UUID.randomUUID().toString();
        request.setAttribute(Headers.CORRELATION_ID, id);
        return id;
    }

    static boolean isSane(String given) {
        return given != null && SANE.matcher(given).matches();
    }
}
