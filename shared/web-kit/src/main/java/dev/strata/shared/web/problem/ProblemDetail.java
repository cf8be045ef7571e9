package dev.strata.shared.web.problem;

import java.net.URI;
import java.util.List;

/**
 * The body of every error answer, RFC 9457.
 *
 * @param type a URI that names the kind of problem
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what it means for this request, or null
 * @param instance the path that was asked for
 * @param correlationId the request's name in all logs
 * @param errors the fields at fault, or null
 */
public record ProblemDetail(
        URI type,
        String title,
        int status,
        String detail,
        String instance,
        String correlationId,
        List<FieldProblem> errors) {

    private static final String TYPE_PREFIX = "urn:problem:";

    /**
     * Gives a problem the request it happened in.
     *
     * @param problem what went wrong
     * @param path the path that was asked for
     * @param correlationId the request's name
     * @return the body to answer
     */
    public static ProblemDetail of(Problem problem, String path, String correlationId) {
        return new ProblemDetail(
                URI.create(TYPE_PREFIX + problem.kind()),
                problem.title(),
                problem.status(),
                problem.detail(),
                path,
                correlationId,
                problem.fields().isEmpty() ? null : problem.fields());
    }
}
