package dev.strata.orders.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.UnknownOrderException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 404: the address names no order of the caller. */
@Provider
public class UnknownOrderMapper extends ProblemMapper<UnknownOrderException> {

    @Override
    protected Problem problemOf(UnknownOrderException exception) {
        return Problem.of(Status.NOT_FOUND, "unknown-order", exception.getMessage());
    }
}
