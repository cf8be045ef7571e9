package dev.strata.shared.web.http;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import dev.strata.shared.utils.LogText;

/** Method and path of a request. */
public final class RequestLine {

    // RFC 9110, section 9, and PATCH, RFC 5789.
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");
    private static final String UNKNOWN = "UNKNOWN";
    private static final String PROBES = "/health";

    private RequestLine() {}

    /**
     * Returns the request line for a log, safe against forged lines.
     *
     * @param request the request
     * @return the method and the path without query string; a method that HTTP does not know is {@code UNKNOWN}
     */
    public static String of(HttpServletRequest request) {
        return method(request) + " " + path(request);
    }

    /**
     * Returns the method for a log.
     *
     * @param request the request
     * @return the method; {@code UNKNOWN} for one that HTTP does not know
     */
    public static String method(HttpServletRequest request) {
        return isKnown(request.getMethod()) ? request.getMethod() : UNKNOWN;
    }

    /**
     * Returns the path for a log.
     *
     * @param request the request
     * @return the path without query string, safe against forged lines
     */
    public static String path(HttpServletRequest request) {
        return LogText.of(request.getRequestURI());
    }

    /**
     * Returns whether HTTP knows a method.
     *
     * @param method the method, which is case-sensitive
     * @return true for the methods of RFC 9110 and RFC 5789
     */
    public static boolean isKnown(String method) {
        return METHODS.contains(method);
    }

    /**
     * Returns whether a request is a health probe, which some servers route through the application.
     *
     * @param request the request
     * @return true for {@code /health} and what is below it
     */
    public static boolean isProbe(HttpServletRequest request) {
        // Normalized, unlike the request URI, which may contain "/health/../".
        String path = request.getServletPath();
        return path.equals(PROBES) || path.startsWith(PROBES + "/");
    }
}
