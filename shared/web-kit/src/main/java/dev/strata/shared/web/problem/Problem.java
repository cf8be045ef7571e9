package dev.strata.shared.web.problem;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.core.Response.Status;

/**
 * What went wrong, as far as the caller may know it.
 *
 * @param status the HTTP status
 * @param kind a stable name for programs, such as {@code unknown-product}; it ends the problem's type URI
 * @param title the same for people
 * @param detail what it means for this request and what to do, or null
 * @param fields the fields at fault, or an empty list
 * @param retryAfterSeconds when to try again, in seconds, or null when trying again would not help
 */
public record Problem(
        int status, String kind, String title, String detail, List<FieldProblem> fields, Integer retryAfterSeconds) {

    // Jakarta REST 4.0 has no name for it.
    private static final int UNPROCESSABLE_CONTENT = 422;

    /**
     * A problem with a name of its own.
     *
     * @param status the HTTP status
     * @param kind the stable name
     * @param detail the sentence for the caller
     * @return the problem, its title made from its kind
     */
    public static Problem of(Status status, String kind, String detail) {
        return new Problem(status.getStatusCode(), kind, titleOf(kind), detail, List.of(), null);
    }

    /**
     * A request that is well formed but can't be done: 422 (RFC 9110, section 15.5.21).
     *
     * @param kind the stable name
     * @param detail the sentence for the caller
     * @return the problem, its title made from its kind
     */
    public static Problem unprocessable(String kind, String detail) {
        return new Problem(UNPROCESSABLE_CONTENT, kind, titleOf(kind), detail, List.of(), null);
    }

    /**
     * A problem that its HTTP status says completely.
     *
     * @param status the HTTP status
     * @param detail the sentence for the caller
     * @return the problem, named after the status
     */
    public static Problem of(int status, String detail) {
        Status known = Status.fromStatusCode(status);
        String title = known == null ? "Error " + status : known.getReasonPhrase();
        return new Problem(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, detail, List.of(), null);
    }

    /**
     * The same problem with the fields at fault.
     *
     * @param faults the fields
     * @return a copy
     */
    public Problem with(List<FieldProblem> faults) {
        return new Problem(status, kind, title, detail, faults, retryAfterSeconds);
    }

    /**
     * The same problem with a time to try again.
     *
     * @param seconds the wait in seconds
     * @return a copy, answered with {@code Retry-After} (RFC 9110, section 10.2.3)
     */
    public Problem retryAfter(int seconds) {
        return new Problem(status, kind, title, detail, fields, seconds);
    }

    boolean isOurFault() {
        return status >= 500;
    }

    private static String titleOf(String kind) {
        String words = kind.replace('-', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
