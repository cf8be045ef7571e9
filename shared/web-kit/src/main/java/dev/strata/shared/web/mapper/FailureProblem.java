package dev.strata.shared.web.mapper;

import java.sql.SQLException;
import java.util.Optional;

import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.OptimisticLockingFailureException;

import dev.strata.shared.data.failure.DatabaseFailures;
import dev.strata.shared.utils.Causes;
import dev.strata.shared.web.problem.Problem;

/**
 * Maps failures that no table lists. It searches the causes, because transactions and repositories wrap database
 * errors.
 */
final class FailureProblem {

    private static final int RETRY_SECONDS = 5;

    private FailureProblem() {}

    /**
     * Returns the problem for a failure.
     *
     * @param failure the exception
     * @param conditional true when the request has {@code If-Match}
     */
    static Problem of(Throwable failure, boolean conditional) {
        return Causes.of(failure)
                .map(cause -> ofCause(cause, conditional))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> ofFailedCommit(failure))
                .orElseGet(() -> Problem.of(500));
    }

    /** Nothing was written, so a retry is safe. */
    private static Optional<Problem> ofFailedCommit(Throwable failure) {
        return DatabaseFailures.isFailedCommit(failure) ? Optional.of(databaseUnavailable()) : Optional.empty();
    }

    private static Optional<Problem> ofCause(Throwable cause, boolean conditional) {
        if (cause instanceof OptimisticLockingFailureException) {
            return Optional.of(changedMeanwhile(conditional ? 412 : 409));
        }
        if (cause instanceof EntityExistsException) {
            return Optional.of(conflict());
        }
        if (cause instanceof SQLException sql) {
            return ofSql(sql);
        }
        return Optional.empty();
    }

    private static Optional<Problem> ofSql(SQLException cause) {
        if (DatabaseFailures.isConflict(cause)) {
            return Optional.of(conflict());
        }
        if (DatabaseFailures.isContention(cause)) {
            return Optional.of(changedMeanwhile(409));
        }
        return DatabaseFailures.isUnavailable(cause) ? Optional.of(databaseUnavailable()) : Optional.empty();
    }

    private static Problem conflict() {
        return Problem.of(409, "conflict", "The request conflicts with existing data.");
    }

    private static Problem changedMeanwhile(int status) {
        return Problem.of(
                status, "changed-meanwhile", "The resource was changed at the same time; read it again and retry.");
    }

    private static Problem databaseUnavailable() {
        return Problem.of(503, "database-unavailable", "The service cannot reach its database; try again later.")
                .retryAfter(RETRY_SECONDS);
    }
}
