package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.UnknownUserException;

/** 404: the address names no user. */
@Provider
public class UnknownUserMapper extends ProblemMapper<UnknownUserException> {

    @Override
    protected Problem problemOf(UnknownUserException exception) {
        return Problem.of(Status.NOT_FOUND, "unknown-user", exception.getMessage());
    }
}
