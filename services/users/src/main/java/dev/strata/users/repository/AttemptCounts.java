package dev.strata.users.repository;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;

/**
 * Counts attempts, such as logins, for all instances of the service. A single statement checks and counts, so that
 * each attempt of a burst sees all those before it.
 */
@ApplicationScoped
public class AttemptCounts {

    // The last delay also applies after further attempts. Arrays of PostgreSQL start at 1.
    private static final String DELAY = """
            coalesce((?::bigint[])[least(counted.attempts, ?)], 0) * interval '1 millisecond'
            """;
    // Not now(), the start of the transaction: the row may become free much later.
    private static final String COUNT = String.format(Locale.ROOT, """
            INSERT INTO attempt_count AS counted (subject, attempts, last_attempt_at, expires_at)
            VALUES (?, 1, clock_timestamp(), clock_timestamp() + ? * interval '1 millisecond')
            ON CONFLICT (subject) DO UPDATE
            SET attempts = CASE WHEN counted.expires_at <= clock_timestamp() THEN 1 ELSE counted.attempts + 1 END,
                last_attempt_at = clock_timestamp(),
                expires_at = excluded.expires_at
            WHERE counted.expires_at <= clock_timestamp() OR counted.last_attempt_at + %s <= clock_timestamp()
            """, DELAY);
    private static final String REMAINING = String.format(Locale.ROOT, """
            SELECT ceil(extract(epoch FROM counted.last_attempt_at + %s - clock_timestamp()))::integer
            FROM attempt_count counted WHERE subject = ?
            """, DELAY);
    private static final String RESTART_DELAY =
            "UPDATE attempt_count SET last_attempt_at = clock_timestamp() WHERE subject = ?";
    private static final String TAKE_BACK =
            "UPDATE attempt_count SET attempts = attempts - 1 WHERE subject = ? AND attempts > 0";
    private static final String RESET = "DELETE FROM attempt_count WHERE subject = ?";
    private static final String DELETE_EXPIRED = "DELETE FROM attempt_count WHERE expires_at <= clock_timestamp()";

    private final DataSource dataSource;

    public AttemptCounts() {
        this.dataSource = DefaultResources.dataSource();
    }

    /**
     * Counts an attempt, unless the delay after the previous one is still running.
     *
     * @param subject the hash of what is counted
     * @param delays the delay after one attempt, after two, and so on
     * @param memory how long attempts count after the last one
     * @return whether the attempt may be made
     */
    public boolean tryCount(String subject, List<Duration> delays, Duration memory) {
        return onConnection(connection -> Sql.update(
                        connection, COUNT, subject, memory.toMillis(), millis(delays, connection), delays.size()))
                == 1;
    }

    /**
     * Returns when the next attempt may be made.
     *
     * @param subject the hash of what is counted
     * @param delays the delay after one attempt, after two, and so on
     * @return the remaining delay in seconds, at least one
     */
    public int remainingSeconds(String subject, List<Duration> delays) {
        return onConnection(connection -> Sql.query(
                        connection,
                        REMAINING,
                        row -> Math.max(1, row.getInt(1)),
                        millis(delays, connection),
                        delays.size(),
                        subject))
                .stream()
                .findFirst()
                .orElse(1);
    }

    /** Restarts the delay at the end of the attempt. */
    public void restartDelay(String subject) {
        update(RESTART_DELAY, subject);
    }

    /** Takes back one attempt that succeeded or could not be made. */
    public void takeBack(String subject) {
        update(TAKE_BACK, subject);
    }

    public void reset(String subject) {
        update(RESET, subject);
    }

    public long deleteExpired() {
        return update(DELETE_EXPIRED);
    }

    private int update(String sql, Object... values) {
        return onConnection(connection -> Sql.update(connection, sql, values));
    }

    private <T> T onConnection(Statements<T> statements) {
        try (Connection connection = dataSource.getConnection()) {
            return statements.execute(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Array millis(List<Duration> delays, Connection connection) throws SQLException {
        return connection.createArrayOf(
                "bigint", delays.stream().map(Duration::toMillis).toArray());
    }

    @FunctionalInterface
    private interface Statements<T> {

        T execute(Connection connection) throws SQLException;
    }
}
