package dev.strata.shared.web.mapper;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.TransactionalException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.web.http.CorrelationId;
import dev.strata.shared.web.http.RequestLine;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemDetail;
import dev.strata.shared.web.problem.ProblemTable;

/**
 * Maps every exception to a problem detail: according to the first table that lists it, otherwise to a server error.
 *
 * <p>The subclasses override the built-in mappers that servers have for exactly these types.
 */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    private static final int UNSUPPORTED_MEDIA_TYPE = 415;
    private static final ProblemLog LOG = new ProblemLog();

    @Inject
    @Any
    private Instance<ProblemTable> tables;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(E exception) {
        Problem problem = withAcceptedPatch(problemOf(exception));
        LOG.log(RequestLine.of(request), problem, exception);
        ResponseBuilder response = Response.status(problem.status())
                .type(MediaTypes.PROBLEM_JSON)
                .entity(ProblemDetail.of(problem, request.getRequestURI(), CorrelationId.of(request)));
        problem.headers().forEach(response::header);
        return response.build();
    }

    private Problem problemOf(Throwable exception) {
        return Stream.<Class<?>>iterate(exception.getClass(), Objects::nonNull, Class::getSuperclass)
                .flatMap(type -> tables.stream().map(table -> table.find(exception, type)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> FailureProblem.of(exception, isConditional()));
    }

    // RFC 5789, section 2.2.
    private Problem withAcceptedPatch(Problem problem) {
        return problem.status() == UNSUPPORTED_MEDIA_TYPE && HttpMethod.PATCH.equals(request.getMethod())
                ? problem.with("Accept-Patch", MediaTypes.MERGE_PATCH_JSON)
                : problem;
    }

    private boolean isConditional() {
        return request.getHeader(HttpHeaders.IF_MATCH) != null;
    }

    /** All other exceptions. */
    @Provider
    public static class OfAnything extends ProblemMapper<Throwable> {}

    /** Rejected by the REST runtime: unknown path, wrong method or media type, missing token or role. */
    @Provider
    public static class OfRejection extends ProblemMapper<WebApplicationException> {}

    /** Invalid input. */
    @Provider
    public static class OfViolation extends ProblemMapper<ConstraintViolationException> {}

    /** A transaction that failed to begin or commit. */
    @Provider
    public static class OfTransactionFailure extends ProblemMapper<TransactionalException> {}
}
