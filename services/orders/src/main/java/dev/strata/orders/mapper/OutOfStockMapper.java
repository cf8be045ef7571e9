package dev.strata.orders.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.OutOfStockException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 409: the stock at hand says no. */
@Provider
public class OutOfStockMapper extends ProblemMapper<OutOfStockException> {

    @Override
    protected Problem problemOf(OutOfStockException exception) {
        return Problem.of(Status.CONFLICT, "out-of-stock", exception.getMessage());
    }
}
