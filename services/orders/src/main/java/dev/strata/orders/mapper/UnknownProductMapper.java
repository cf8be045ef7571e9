package dev.strata.orders.mapper;

import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.UnknownProductException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 422: well formed, but of a product that is not there. */
@Provider
public class UnknownProductMapper extends ProblemMapper<UnknownProductException> {

    @Override
    protected Problem problemOf(UnknownProductException exception) {
        return Problem.unprocessable("unknown-product", exception.getMessage());
    }
}
