package dev.strata.shared.web.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.concurrency.StaleVersionException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 412: If-Match names a version that is no longer there. */
@Provider
public class StaleVersionMapper extends ProblemMapper<StaleVersionException> {

    @Override
    protected Problem problemOf(StaleVersionException exception) {
        return Problem.of(Status.PRECONDITION_FAILED, "changed-meanwhile", exception.getMessage());
    }
}
