package dev.strata.shared.web.mapper;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;

import dev.strata.shared.data.concurrency.StaleVersionException;
import dev.strata.shared.data.idempotency.KeyReusedException;
import dev.strata.shared.data.idempotency.RequestInProgressException;
import dev.strata.shared.web.client.RemoteServiceUnavailableException;
import dev.strata.shared.web.http.InvalidParameterException;
import dev.strata.shared.web.json.BodyTooLargeException;
import dev.strata.shared.web.json.IncompleteBodyException;
import dev.strata.shared.web.json.MalformedBodyException;
import dev.strata.shared.web.json.TooManyLargeBodiesException;
import dev.strata.shared.web.problem.FieldProblem;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemTable;
import dev.strata.shared.web.security.KeySetUnavailableException;

/** The problem table shared by all services. */
@ApplicationScoped
public class WebProblems extends ProblemTable {

    private static final List<String> HEADERS_TO_KEEP =
            List.of("Accept-Encoding", "Allow", "WWW-Authenticate", "Retry-After");
    // The delay of the circuit breaker, which rejects calls until then.
    private static final int RETRY_REMOTE_SERVICE_SECONDS = 5;
    private static final int RETRY_SOON_SECONDS = 1;

    public WebProblems() {
        super(
                problem(ConstraintViolationException.class, ValidationProblem::of),
                problem(InvalidParameterException.class, WebProblems::invalidParameter),
                problem(MalformedBodyException.class, WebProblems::malformedBody),
                problem(IncompleteBodyException.class, WebProblems::incompleteBody),
                problem(BodyTooLargeException.class, 413, "body-too-large"),
                problem(TooManyLargeBodiesException.class, WebProblems::tooManyLargeBodies),
                problem(StaleVersionException.class, 412, "changed-meanwhile"),
                problem(KeyReusedException.class, 422, "idempotency-key-reused"),
                problem(RequestInProgressException.class, WebProblems::inProgress),
                problem(KeySetUnavailableException.class, WebProblems::keysUnavailable),
                problem(RemoteServiceUnavailableException.class, WebProblems::unavailable),
                problem(WebApplicationException.class, WebProblems::rejected));
    }

    private static Problem invalidParameter(InvalidParameterException e) {
        return Problem.of(400).with(List.of(new FieldProblem(null, e.parameter(), e.getMessage())));
    }

    private static Problem malformedBody(MalformedBodyException e) {
        return Problem.of(
                        400,
                        "malformed-body",
                        "The body is not the JSON that this operation expects: a syntax error, a wrong type or an unknown member.")
                .with(e.faults());
    }

    private static Problem incompleteBody(IncompleteBodyException e) {
        Problem problem = e.isTimeout()
                ? Problem.of(408)
                : Problem.of(400, "incomplete-body", "The body ended too early, or its chunks are malformed.");
        // It is unknown where the next request begins.
        return problem.with("Connection", "close");
    }

    private static Problem tooManyLargeBodies(TooManyLargeBodiesException e) {
        return Problem.of(
                        503, "too-many-large-bodies", "Too many large bodies arrive at the same time; try again later.")
                .retryAfter(RETRY_SOON_SECONDS)
                .with("Connection", "close");
    }

    private static Problem inProgress(RequestInProgressException e) {
        return Problem.of(409, "request-in-progress", e.getMessage()).retryAfter(RETRY_SOON_SECONDS);
    }

    private static Problem keysUnavailable(KeySetUnavailableException e) {
        return Problem.of(503, "keys-unavailable", "Access tokens can't be verified at the moment; try again later.")
                .retryAfter(RETRY_SOON_SECONDS);
    }

    private static Problem unavailable(RemoteServiceUnavailableException e) {
        String detail = "The service '%s', which this operation depends on, is unavailable; try again later.";
        return Problem.of(503, "neighbour-unavailable", String.format(Locale.ROOT, detail, e.service()))
                .retryAfter(RETRY_REMOTE_SERVICE_SECONDS);
    }

    private static Problem rejected(WebApplicationException e) {
        Problem problem = Problem.of(e.getResponse().getStatus());
        for (String name : HEADERS_TO_KEEP) {
            String value = e.getResponse().getHeaderString(name);
            problem = value == null ? problem : problem.with(name, value);
        }
        return problem;
    }
}
