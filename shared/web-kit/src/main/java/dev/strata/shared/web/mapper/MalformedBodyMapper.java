package dev.strata.shared.web.mapper;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.json.MalformedBodyException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** A body that is no JSON, or not the JSON asked for. */
@Provider
public class MalformedBodyMapper extends ProblemMapper<MalformedBodyException> {

    @Override
    protected Problem problemOf(MalformedBodyException exception) {
        return Problem.of(
                Status.BAD_REQUEST,
                "malformed-body",
                "The body is not the JSON that is asked for: a syntax error, a wrong type or an unknown member.");
    }
}
