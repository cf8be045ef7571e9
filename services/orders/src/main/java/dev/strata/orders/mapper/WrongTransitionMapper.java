package dev.strata.orders.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.WrongTransitionException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 409: the order stands elsewhere. */
@Provider
public class WrongTransitionMapper extends ProblemMapper<WrongTransitionException> {

    @Override
    protected Problem problemOf(WrongTransitionException exception) {
        return Problem.of(Status.CONFLICT, "wrong-transition", exception.getMessage());
    }
}
