package dev.strata.shared.data.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Executes statements on a connection. */
public final class Sql {

    private Sql() {}

    /**
     * Executes a statement that changes rows.
     *
     * @param connection the connection
     * @param sql the statement
     * @param values its parameters
     * @return the number of rows changed
     * @throws SQLException when the database fails
     */
    public static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    /**
     * Executes a query.
     *
     * @param connection the connection
     * @param sql the query
     * @param mapper maps a row
     * @param values its parameters
     * @return one value per row
     * @throws SQLException when the database fails
     */
    public static <T> List<T> query(Connection connection, String sql, RowMapper<T> mapper, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<T> found = new ArrayList<>();
            // Closing the statement closes the result set.
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                found.add(mapper.map(rows));
            }
            return found;
        }
    }

    /**
     * Has the queries of the transaction read by indexes. For tables that are mostly empty: PostgreSQL keeps the plan that it
     * made for the empty table, which reads all rows, when many have come, until it next counts them.
     *
     * @param connection the connection, in a transaction
     * @throws SQLException when the database fails
     */
    public static void readByIndexes(Connection connection) throws SQLException {
        query(connection, "SELECT set_config('enable_seqscan', 'off', true)", row -> row.getString(1));
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    /**
     * Maps a row.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    public interface RowMapper<T> {

        /**
         * Maps the current row.
         *
         * @param row the result set, on that row
         * @return the value
         * @throws SQLException when the database fails
         */
        T map(ResultSet row) throws SQLException;
    }
}
