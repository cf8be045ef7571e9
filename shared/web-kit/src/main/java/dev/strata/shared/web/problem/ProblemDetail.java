package dev.strata.shared.web.problem;

import java.net.URI;
import java.util.List;

/**
 * The body of every error response, RFC 9457.
 *
 * @param type a URI that identifies the problem type
 * @param title a short summary of the problem type
 * @param status the HTTP status
 * @param detail an explanation specific to this request, or null
 * @param instance the path of the request
 * @param correlationId the correlation id of the request
 * @param errors the first invalid fields, or null
 */
public record ProblemDetail(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        List<FieldProblem> errors) {

    /** The greatest number of invalid fields that a response lists. */
    public static final int MAX_ERRORS = 100;

    private static final String TYPE_PREFIX = "urn:problem:";

    /**
     * Combines a problem with its request.
     *
     * @param problem the problem
     * @param path the path of the request
     * @param correlationId the correlation id of the request
     * @return the response body
     */
    public static ProblemDetail of(Problem problem, String path, String correlationId) {
        return new ProblemDetail(
                URI.create(TYPE_PREFIX + problem.kind()),
                problem.title(),
                problem.status(),
                problem.detail(),
                path,
                correlationId,
                problem.fields().isEmpty()
                        ? null
                        : problem.fields().stream().limit(MAX_ERRORS).toList());
    }
}
