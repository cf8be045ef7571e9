package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.LoginRefusedException;

/** 401: the same answer whatever was wrong. */
@Provider
public class LoginRefusedMapper extends ProblemMapper<LoginRefusedException> {

    @Override
    protected Problem problemOf(LoginRefusedException exception) {
        return Problem.of(Status.UNAUTHORIZED, "login-refused", exception.getMessage());
    }
}
