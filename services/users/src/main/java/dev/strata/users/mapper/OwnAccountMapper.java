package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.OwnAccountException;

/** 409: the last administrator must stay one. */
@Provider
public class OwnAccountMapper extends ProblemMapper<OwnAccountException> {

    @Override
    protected Problem problemOf(OwnAccountException exception) {
        return Problem.of(Status.CONFLICT, "own-account", exception.getMessage());
    }
}
