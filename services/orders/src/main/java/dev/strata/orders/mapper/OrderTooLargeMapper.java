package dev.strata.orders.mapper;

import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.OrderTooLargeException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 422: well formed, but too much. */
@Provider
public class OrderTooLargeMapper extends ProblemMapper<OrderTooLargeException> {

    @Override
    protected Problem problemOf(OrderTooLargeException exception) {
        return Problem.unprocessable("order-too-large", exception.getMessage());
    }
}
