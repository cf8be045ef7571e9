package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.WrongPasswordException;

/** 403: the token is good, the password is not. */
@Provider
public class WrongPasswordMapper extends ProblemMapper<WrongPasswordException> {

    @Override
    protected Problem problemOf(WrongPasswordException exception) {
        return Problem.of(Status.FORBIDDEN, "wrong-password", exception.getMessage());
    }
}
