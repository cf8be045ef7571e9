package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.HashingBusyException;

/** 503: better a refusal at once than a machine out of memory. */
@Provider
public class HashingBusyMapper extends ProblemMapper<HashingBusyException> {

    private static final int RETRY_SECONDS = 1;

    @Override
    protected Problem problemOf(HashingBusyException exception) {
        return Problem.of(Status.SERVICE_UNAVAILABLE, "logins-busy", exception.getMessage())
                .retryAfter(RETRY_SECONDS);
    }
}
