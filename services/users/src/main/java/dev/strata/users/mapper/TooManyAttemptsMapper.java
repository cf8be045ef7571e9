package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.TooManyAttemptsException;

/** 429: whoever guesses passwords has to wait, longer each time. */
@Provider
public class TooManyAttemptsMapper extends ProblemMapper<TooManyAttemptsException> {

    @Override
    protected Problem problemOf(TooManyAttemptsException exception) {
        return Problem.of(Status.TOO_MANY_REQUESTS, "too-many-attempts", exception.getMessage())
                .retryAfter(exception.retryAfterSeconds());
    }
}
