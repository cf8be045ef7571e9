package dev.strata.shared.web.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;

/**
 * What went wrong, as far as the caller may know it.
 *
 * @param status the HTTP status
 * @param kind a stable name for programs, such as {@code unknown-product}; it ends the problem's type URI
 * @param title the same for people
 * @param detail what it means for this request and what to do, or null
 * @param fields the invalid fields, or an empty list
 * @param headers header fields of the response
 */
public record Problem(
        int status, String kind, String title, String detail, List<FieldProblem> fields, Map<String, Object> headers) {

    private static final int FIRST_SERVER_ERROR = 500;

    /**
     * A problem with a kind of its own.
     *
     * @param status the HTTP status
     * @param kind the stable name
     * @param detail the sentence for the caller
     * @return the problem, its title made from its kind
     */
    public static Problem of(int status, String kind, String detail) {
        return new Problem(status, kind, titleOf(kind), detail, List.of(), Map.of());
    }

    /**
     * A problem that its HTTP status describes completely.
     *
     * @param status the HTTP status
     * @return the problem, named after the status
     */
    public static Problem of(int status) {
        Status known = Status.fromStatusCode(status);
        String title = known == null ? "Error " + status : known.getReasonPhrase();
        String kind = title.toLowerCase(Locale.ROOT).replace(' ', '-');
        return new Problem(status, kind, title, StatusDetails.of(status), List.of(), Map.of());
    }

    /**
     * The same problem with the invalid fields.
     *
     * @param invalid the fields
     * @return a copy
     */
    public Problem with(List<FieldProblem> invalid) {
        return new Problem(status, kind, title, detail, invalid, headers);
    }

    /**
     * The same problem with one more header field.
     *
     * @param name of the header field
     * @param value its value
     * @return a copy
     */
    public Problem with(String name, Object value) {
        Map<String, Object> extended = new HashMap<>(headers);
        extended.put(name, value);
        return new Problem(status, kind, title, detail, fields, extended);
    }

    /**
     * The same problem with a time to try again.
     *
     * @param seconds the wait in seconds
     * @return a copy, answered with {@code Retry-After} (RFC 9110, section 10.2.3)
     */
    public Problem retryAfter(long seconds) {
        return with(HttpHeaders.RETRY_AFTER, seconds);
    }

    /**
     * Tells a fault of this service from one of the caller.
     *
     * @return true for a status of 500 and above
     */
    public boolean isServerError() {
        return status >= FIRST_SERVER_ERROR;
    }

    private static String titleOf(String kind) {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
