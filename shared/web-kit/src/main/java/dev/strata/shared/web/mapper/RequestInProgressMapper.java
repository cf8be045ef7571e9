package dev.strata.shared.web.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.idempotency.RequestInProgressException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 409: the first of two equal requests is not done yet. */
@Provider
public class RequestInProgressMapper extends ProblemMapper<RequestInProgressException> {

    private static final int RETRY_SECONDS = 1;

    @Override
    protected Problem problemOf(RequestInProgressException exception) {
        return Problem.of(Status.CONFLICT, "request-in-progress", exception.getMessage())
                .retryAfter(RETRY_SECONDS);
    }
}
