package dev.strata.shared.web.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.json.BodyTooLargeException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 413: the body was not read to its end. */
@Provider
public class BodyTooLargeMapper extends ProblemMapper<BodyTooLargeException> {

    @Override
    protected Problem problemOf(BodyTooLargeException exception) {
        return Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, "body-too-large", exception.getMessage());
    }
}
