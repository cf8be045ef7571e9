package dev.strata.shared.data.failure;

import java.sql.SQLException;
import java.sql.SQLTransientException;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;

import dev.strata.shared.utils.Causes;

/** Classifies failures of the database by SQLSTATE class (ISO/IEC 9075-2, clause 24), which every driver reports. */
public final class DatabaseFailures {

    private DatabaseFailures() {}

    /**
     * Returns whether the statement violates a constraint.
     *
     * @param failure what the driver reported
     * @return true for an integrity constraint violation
     */
    public static boolean isConflict(SQLException failure) {
        return stateOf(failure).startsWith("23");
    }

    /**
     * Returns whether a concurrent transaction caused the failure.
     *
     * @param failure what the driver reported
     * @return true for a deadlock, a serialization failure, or a lock that was not available in time
     */
    public static boolean isContention(SQLException failure) {
        return stateOf(failure).startsWith("40") || stateOf(failure).equals("55P03");
    }

    /**
     * Returns whether the database could not be reached or lacked resources.
     *
     * @param failure what the driver or the pool reported
     * @return true when the same statement may succeed later
     */
    public static boolean isUnavailable(SQLException failure) {
        String state = stateOf(failure);
        return state.startsWith("08")
                || state.startsWith("57")
                || state.startsWith("53")
                || failure instanceof SQLTransientException;
    }

    /**
     * Returns whether a transaction failed to commit. Some transaction managers do not report why.
     *
     * @param failure the exception; its causes count
     * @return true when nothing was written
     */
    public static boolean isFailedCommit(Throwable failure) {
        return Causes.of(failure).anyMatch(e -> e instanceof RollbackException || e instanceof SystemException);
    }

    private static String stateOf(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
