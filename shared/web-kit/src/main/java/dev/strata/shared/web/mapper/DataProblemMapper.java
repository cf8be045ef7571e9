package dev.strata.shared.web.mapper;

import jakarta.data.exceptions.DataException;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** What a repository could not do. */
@Provider
public class DataProblemMapper extends ProblemMapper<DataException> {

    @Override
    protected Problem problemOf(DataException exception) {
        return FailureCauses.problemOf(exception, isConditional());
    }
}
