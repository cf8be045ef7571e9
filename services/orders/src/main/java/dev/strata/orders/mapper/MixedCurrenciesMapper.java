package dev.strata.orders.mapper;

import jakarta.ws.rs.ext.Provider;

import dev.strata.orders.exception.MixedCurrenciesException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 422: well formed, but of two currencies. */
@Provider
public class MixedCurrenciesMapper extends ProblemMapper<MixedCurrenciesException> {

    @Override
    protected Problem problemOf(MixedCurrenciesException exception) {
        return Problem.unprocessable("mixed-currencies", exception.getMessage());
    }
}
