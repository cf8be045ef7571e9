package dev.strata.shared.web.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

/**
 * A problem to report to the caller.
 *
 * @param status the HTTP status
 * @param kind a stable, machine-readable name such as {@code unknown-product}, the last part of the type URI
 * @param title the human-readable form of the kind
 * @param detail an explanation specific to this request, or null
 * @param fields the invalid fields, or an empty list
 * @param headers additional headers of the response
 */
public record Problem(
        int status, String kind, String title, String detail, List<FieldProblem> fields, Map<String, Object> headers) {

    private static final int UNAUTHORIZED = 401;
    private static final int FIRST_SERVER_ERROR = 500;

    /**
     * Returns a problem of a specific kind.
     *
     * @param status the HTTP status
     * @param kind the stable name
     * @param detail the explanation
     * @return the problem, with a title derived from the kind
     */
    public static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, titleOf(kind), detail, List.of(), headersOf(status));
    }

    /**
     * Returns a problem that the HTTP status describes sufficiently.
     *
     * @param status the HTTP status
     * @return the problem, with kind and title derived from the status
     */
    public static Problem of(int status) {
        Status known = Status.fromStatusCode(status);
        String title = known == null ? "Error " + status : known.getReasonPhrase();
        String kind = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Problem(status, kind, title, StatusDetails.of(status), List.of(), headersOf(status));
    }

    /**
     * Returns the problem of a request with invalid fields.
     *
     * @param fields the fields
     * @return a 400 that lists them
     */
    public static Problem invalidInput(List<FieldProblem> fields) {
        return of(400, "invalid-input", "Some fields are invalid.").with(fields);
    }

    /**
     * Adds the invalid fields.
     *
     * @param invalid the fields
     * @return a copy
     */
    public Problem with(List<FieldProblem> invalid) {
        return new Problem(status, kind, title, detail, invalid, headers);
    }

    /**
     * Adds a response header.
     *
     * @param name the name of the header
     * @param value the value
     * @return a copy
     */
    public Problem with(String name, Object value) {
        Map<String, Object> extended = new HashMap<>(headers);
        extended.put(name, value);
        return new Problem(status, kind, title, detail, fields, extended);
    }

    /**
     * Adds {@code Retry-After} (RFC 9110, section 10.2.3).
     *
     * @param seconds the delay in seconds
     * @return a copy
     */
    public Problem retryAfter(long seconds) {
        return with(HttpHeaders.RETRY_AFTER, seconds);
    }

    /**
     * Returns whether this is a server error.
     *
     * @return true for a status of 500 or above
     */
    public boolean isServerError() {
        return status >= FIRST_SERVER_ERROR;
    }

    // RFC 9110, section 15.5.2, requires a challenge.
    private static Map<String, Object> headersOf(int status) {
        return status == UNAUTHORIZED ? Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : Map.of();
    }

    private static String titleOf(String kind) {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
