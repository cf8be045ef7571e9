package dev.strata.shared.data.failure;

import java.sql.SQLException;
import java.sql.SQLTransientException;

/** Tells failures of the database apart by SQLSTATE class (ISO/IEC 9075-2, clause 24), which every driver reports. */
public final class DatabaseFailures {

    private DatabaseFailures() {}

    /**
     * Returns whether the data forbid the statement.
     *
     * @param failure what the driver reported
     * @return true for a violated constraint
     */
    public static boolean isConflict(SQLException failure) {
        return stateOf(failure).startsWith("23");
    }

    /**
     * Returns whether another transaction was in the way.
     *
     * @param failure what the driver reported
     * @return true for a deadlock, a serialization failure, or a lock that was not available in time
     */
    public static boolean isContention(SQLException failure) {
        return stateOf(failure).startsWith("40") || stateOf(failure).equals("55P03");
    }

    /**
     * Returns whether the database could not be reached, or could not serve us.
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

    private static String stateOf(SQLException failure) {
        return failure.getSQLState() == null ? "" : failure.getSQLState();
    }
}
