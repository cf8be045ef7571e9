package dev.strata.shared.web.mapper;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.data.exceptions.EntityExistsException;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.ws.rs.core.Response.Status;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.StatusDetails;

/** Finds what the layers below wrapped: transactions and repositories hide the database's own answer in the causes. */
final class FailureCauses {

    private static final int MAX_DEPTH = 20;
    private static final int RETRY_SECONDS = 5;

    private FailureCauses() {}

    /**
     * The problem behind a failure.
     *
     * @param failure what was thrown
     * @param conditional true when the request named the version it means to change
     */
    static Problem problemOf(Throwable failure, boolean conditional) {
        return causes(failure)
                .map(cause -> known(cause, conditional))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> uncommitted(failure))
                .orElseGet(() -> Problem.of(500, StatusDetails.of(500)));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH);
    }

    /** Some transaction managers keep to themselves why the database did not commit; nothing is lost by another try. */
    private static Optional<Problem> uncommitted(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof RollbackException || cause instanceof SystemException)
                .findFirst()
                .map(cause -> databaseUnavailable());
    }

    private static Optional<Problem> known(Throwable cause, boolean conditional) {
        if (cause instanceof OptimisticLockingFailureException) {
            return Optional.of(changedMeanwhile(conditional ? Status.PRECONDITION_FAILED : Status.CONFLICT));
        }
        if (cause instanceof EntityExistsException) {
            return Optional.of(conflict());
        }
        if (cause instanceof SQLException sql) {
            return ofSql(sql);
        }
        return Optional.empty();
    }

    /** By the classes of SQLSTATE (ISO/IEC 9075-2, clause 24), which every driver reports. */
    private static Optional<Problem> ofSql(SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        if (state.startsWith("23")) {
            return Optional.of(conflict());
        }
        if (state.startsWith("40")) {
            return Optional.of(changedMeanwhile(Status.CONFLICT));
        }
        boolean unreachable = state.startsWith("08") || state.startsWith("57") || state.startsWith("53");
        return unreachable || cause instanceof SQLTransientException
                ? Optional.of(databaseUnavailable())
                : Optional.empty();
    }

    private static Problem conflict() {
        return Problem.of(Status.CONFLICT, "conflict", "The request contradicts what is stored already.");
    }

    private static Problem changedMeanwhile(Status status) {
        return Problem.of(status, "changed-meanwhile", "Somebody else changed it at the same time; read it again.");
    }

    private static Problem databaseUnavailable() {
        return Problem.of(
                        Status.SERVICE_UNAVAILABLE,
                        "database-unavailable",
                        "The service can't reach its database now; try again later.")
                .retryAfter(RETRY_SECONDS);
    }
}
