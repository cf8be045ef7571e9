package dev.strata.catalog.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.catalog.exception.${field.constantType()}TakenException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 409: a ${field.prose()} names one thing only. */
@Provider
public class ${field.constantType()}TakenMapper extends ProblemMapper<${field.constantType()}TakenException> {

    @Override
    protected Problem problemOf(${field.constantType()}TakenException exception) {
        return Problem.of(Status.CONFLICT, "${field.address()}-taken", exception.getMessage());
    }
}
