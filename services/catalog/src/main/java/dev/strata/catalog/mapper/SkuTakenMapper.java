package dev.strata.catalog.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.catalog.exception.SkuTakenException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 409: a SKU names one thing only. */
@Provider
public class SkuTakenMapper extends ProblemMapper<SkuTakenException> {

    @Override
    protected Problem problemOf(SkuTakenException exception) {
        return Problem.of(Status.CONFLICT, "sku-taken", exception.getMessage());
    }
}
