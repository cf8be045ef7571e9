package dev.strata.shared.web.mapper;

import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** Whatever nobody foresaw. */
@Provider
public class UnexpectedProblemMapper extends ProblemMapper<Throwable> {

    @Override
    protected Problem problemOf(Throwable exception) {
        return FailureCauses.problemOf(exception, isConditional());
    }
}
