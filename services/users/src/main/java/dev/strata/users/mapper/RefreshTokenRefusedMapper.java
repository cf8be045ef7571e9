package dev.strata.users.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;
import dev.strata.users.exception.RefreshTokenRefusedException;

/** 401: log in again. */
@Provider
public class RefreshTokenRefusedMapper extends ProblemMapper<RefreshTokenRefusedException> {

    @Override
    protected Problem problemOf(RefreshTokenRefusedException exception) {
        return Problem.of(Status.UNAUTHORIZED, "refresh-token-refused", exception.getMessage());
    }
}
