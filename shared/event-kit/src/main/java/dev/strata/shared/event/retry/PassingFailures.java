package dev.strata.shared.event.retry;

import java.sql.SQLException;
import java.util.stream.Stream;

import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import dev.strata.shared.data.failure.DatabaseFailures;
import dev.strata.shared.web.client.RemoteServiceUnavailableException;

/** Tells failures that will pass from those that will come again. */
public final class PassingFailures {

    private static final int MAX_DEPTH = 20;

    private PassingFailures() {}

    /**
     * Returns whether the same work may succeed later.
     *
     * @param failure the exception; its causes count
     * @return true when the database or a remote service was away, or another transaction was in the way
     */
    public static boolean contain(Throwable failure) {
        if (causes(failure).anyMatch(PassingFailures::isPassing)) {
            return true;
        }
        // Some transaction managers do not report why a commit failed.
        return causes(failure).noneMatch(SQLException.class::isInstance)
                && causes(failure).anyMatch(e -> e instanceof RollbackException || e instanceof SystemException);
    }

    private static boolean isPassing(Throwable cause) {
        return cause instanceof RemoteServiceUnavailableException
                || cause instanceof OptimisticLockingFailureException
                || cause instanceof SQLException sql
                        && (DatabaseFailures.isUnavailable(sql) || DatabaseFailures.isContention(sql));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_DEPTH);
    }
}
