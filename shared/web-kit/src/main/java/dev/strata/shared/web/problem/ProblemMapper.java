package dev.strata.shared.web.problem;

import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.utils.Log;
import dev.strata.shared.web.http.CorrelationId;

/**
 * The base of every exception mapper: a subclass says what the problem is, this class says how it is logged and
 * answered. What the caller did wrong is logged in one line, what we did wrong with its stack trace, which the caller
 * never sees.
 *
 * @param <E> the exception it answers for
 */
public abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    private static final Logger LOG = Log.of(ProblemMapper.class);

    @Context
    private HttpServletRequest request;

    /**
     * Says what the caller may know of an exception.
     *
     * @param exception what was thrown
     * @return the problem
     */
    protected abstract Problem problemOf(E exception);

    /**
     * Starts the answer; a subclass keeps headers that the exception brings.
     *
     * @param exception what was thrown
     * @param status the problem's status
     * @return the answer's beginning
     */
    protected ResponseBuilder responseFor(E exception, int status) {
        return Response.status(status);
    }

    /**
     * Tells a change of a named version from other requests.
     *
     * @return true when the request has {@code If-Match}
     */
    protected final boolean isConditional() {
        return request.getHeader(HttpHeaders.IF_MATCH) != null;
    }

    @Override
    public final Response toResponse(E exception) {
        Problem problem = problemOf(exception);
        String correlationId = CorrelationId.of(request);
        log(problem, exception);
        ResponseBuilder response = responseFor(exception, problem.status())
                .type(MediaTypes.PROBLEM_JSON)
                .entity(ProblemDetail.of(problem, request.getRequestURI(), correlationId));
        if (problem.retryAfterSeconds() != null) {
            response.header(HttpHeaders.RETRY_AFTER, problem.retryAfterSeconds());
        }
        return response.build();
    }

    private void log(Problem problem, E exception) {
        Level level = problem.isOurFault() ? Level.SEVERE : Level.INFO;
        LOG.log(
                level,
                problem.isOurFault() ? exception : null,
                () -> "%s %s: %d %s"
                        .formatted(request.getMethod(), request.getRequestURI(), problem.status(), problem.kind()));
    }
}
