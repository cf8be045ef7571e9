package dev.strata.shared.event.retry;

import java.sql.SQLException;

import jakarta.data.exceptions.OptimisticLockingFailureException;

import dev.strata.shared.data.failure.DatabaseFailures;
import dev.strata.shared.utils.Causes;
import dev.strata.shared.web.client.RemoteServiceUnavailableException;

/** Tells transient failures from permanent ones. */
public final class TransientFailures {

    private TransientFailures() {}

    /**
     * Returns whether the same work may succeed later.
     *
     * @param failure the exception; its causes count
     * @return true if the database or a remote service was unavailable, or a concurrent transaction interfered
     */
    public static boolean contain(Throwable failure) {
        return Causes.of(failure).anyMatch(TransientFailures::isTransient)
                || Causes.of(failure).noneMatch(SQLException.class::isInstance)
                        && DatabaseFailures.isFailedCommit(failure);
    }

    private static boolean isTransient(Throwable cause) {
        return cause instanceof RemoteServiceUnavailableException
                || cause instanceof OptimisticLockingFailureException
                || cause instanceof SQLException sql
                        && (DatabaseFailures.isUnavailable(sql) || DatabaseFailures.isContention(sql));
    }
}
