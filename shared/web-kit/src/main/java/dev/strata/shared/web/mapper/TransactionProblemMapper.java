package dev.strata.shared.web.mapper;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** A transaction that did not begin or end; some servers have a mapper for it, before which only one like this comes. */
@Provider
public class TransactionProblemMapper extends ProblemMapper<TransactionalException> {

    @Override
    protected Problem problemOf(TransactionalException exception) {
        return FailureCauses.problemOf(exception, isConditional());
    }
}
