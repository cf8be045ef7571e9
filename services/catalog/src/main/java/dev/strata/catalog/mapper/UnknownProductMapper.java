package dev.strata.catalog.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.catalog.exception.UnknownProductException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 404: the address names no product. */
@Provider
public class UnknownProductMapper extends ProblemMapper<UnknownProductException> {

    @Override
    protected Problem problemOf(UnknownProductException exception) {
        return Problem.of(Status.NOT_FOUND, "unknown-product", exception.getMessage());
    }
}
