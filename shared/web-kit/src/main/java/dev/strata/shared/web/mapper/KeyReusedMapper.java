package dev.strata.shared.web.mapper;

import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.data.idempotency.KeyReusedException;
import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** 422: one key, two different requests. */
@Provider
public class KeyReusedMapper extends ProblemMapper<KeyReusedException> {

    @Override
    protected Problem problemOf(KeyReusedException exception) {
        return Problem.unprocessable("idempotency-key-reused", exception.getMessage());
    }
}
