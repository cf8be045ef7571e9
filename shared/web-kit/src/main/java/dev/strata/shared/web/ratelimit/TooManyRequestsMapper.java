package dev.strata.shared.web.ratelimit;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 429: the quota grows back. */
@Provider
public class TooManyRequestsMapper extends ProblemMapper<TooManyRequestsException> {

    @Override
    protected Problem problemOf(TooManyRequestsException exception) {
        return Problem.of(Status.TOO_MANY_REQUESTS.getStatusCode(), exception.getMessage())
                .retryAfter((int) exception.retryAfterSeconds());
    }
}
