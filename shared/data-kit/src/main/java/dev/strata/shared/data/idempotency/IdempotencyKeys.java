package dev.strata.shared.data.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.data.platform.DefaultResources;

/**
 * Keeps the keys of requests and their answers in the table {@code idempotency_key}. A key is claimed in a transaction
 * of its own, so that a second request sees it at once; its answer is kept in the transaction of the work itself, so
 * that there is never one without the other. A claim whose owner died is free again after a minute, which is longer than
 * any transaction lives.
 */
@RequestScoped
@Transactional
public class IdempotencyKeys implements ExpiringRows {

    // Takes a key that is new, that has expired, or whose owner died before it answered.
    private static final String CLAIM = """
            INSERT INTO idempotency_key AS known (caller, key, fingerprint, lease, leased_until, expires_at)
            VALUES (?, ?, ?, ?, now() + interval '60 seconds', now() + ? * interval '1 second')
            ON CONFLICT (caller, key) DO UPDATE
            SET fingerprint = excluded.fingerprint, lease = excluded.lease, leased_until = excluded.leased_until,
                expires_at = excluded.expires_at, status = NULL, location = NULL, entity_tag = NULL, body = NULL
            WHERE known.expires_at < now()
               OR (known.status IS NULL AND known.leased_until < now() AND known.fingerprint = excluded.fingerprint)
            """;
    private static final String FIND = """
            SELECT fingerprint, status, location, entity_tag, body
            FROM idempotency_key WHERE caller = ? AND key = ?
            """;
    private static final String COMPLETE = """
            UPDATE idempotency_key SET status = ?, location = ?, entity_tag = ?, body = ?
            WHERE caller = ? AND key = ? AND lease = ?
            """;
    private static final String RELEASE =
            "DELETE FROM idempotency_key WHERE caller = ? AND key = ? AND lease = ? AND status IS NULL";
    private static final String DELETE_EXPIRED = "DELETE FROM idempotency_key WHERE expires_at < now()";

    private final Duration lifetime;

    private DataSource dataSource;

    @Inject
    IdempotencyKeys(@ConfigProperty(name = "idempotency.lifetime") Duration lifetime) {
        this.lifetime = lifetime;
    }

    protected IdempotencyKeys() {
        this(null);
    }

    @PostConstruct
    void prepare() {
        dataSource = DefaultResources.dataSource();
    }

    /**
     * Asks to do a request.
     *
     * @param request the request
     * @return the right to do it, or the answer it got before
     * @throws RequestInProgressException while the same request is being done
     * @throws KeyReusedException when the key belongs to another request
     * @throws SQLException when the database can't tell
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Claim claim(IdempotentRequest request) throws SQLException {
        UUID lease = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection()) {
            boolean claimed = update(
                            connection,
                            CLAIM,
                            request.caller(),
                            request.key(),
                            request.fingerprint(),
                            lease,
                            lifetime.toSeconds())
                    == 1;
            return new Claim(request, lease, claimed ? Optional.empty() : Optional.of(answerTo(request, connection)));
        }
    }

    /**
     * Keeps the answer of a request, in the transaction that did it.
     *
     * @param claim the right to do it
     * @param answer the answer
     * @throws IllegalStateException when the right has ended; the transaction must not be committed then
     * @throws SQLException when the database can't keep it
     */
    @Transactional(TxType.MANDATORY)
    public void complete(Claim claim, StoredAnswer answer) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int kept = update(
                    connection,
                    COMPLETE,
                    answer.status(),
                    answer.location(),
                    answer.entityTag(),
                    answer.body(),
                    claim.request().caller(),
                    claim.request().key(),
                    claim.lease());
            if (kept != 1) {
                throw new IllegalStateException("The request took longer than its claim; another one does it now");
            }
        }
    }

    /**
     * Gives a key back whose request failed, so that it can be tried again.
     *
     * @param claim the right to do it
     * @throws SQLException when the database can't take it; the claim then ends by itself
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(Claim claim) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            update(
                    connection,
                    RELEASE,
                    claim.request().caller(),
                    claim.request().key(),
                    claim.lease());
        }
    }

    @Override
    public long deleteExpired() {
        try (Connection connection = dataSource.getConnection()) {
            return update(connection, DELETE_EXPIRED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredAnswer answerTo(IdempotentRequest request, Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            bind(find, request.caller(), request.key());
            // The rows are closed with their statement.
            return storedIn(find.executeQuery(), request);
        }
    }

    private static StoredAnswer storedIn(ResultSet row, IdempotentRequest request) throws SQLException {
        // Released between the two statements: its owner has just failed.
        if (!row.next()) {
            throw new RequestInProgressException();
        }
        if (!row.getString("fingerprint").equals(request.fingerprint())) {
            throw new KeyReusedException();
        }
        int status = row.getInt("status");
        if (row.wasNull()) {
            throw new RequestInProgressException();
        }
        return new StoredAnswer(status, row.getString("location"), row.getString("entity_tag"), row.getString("body"));
    }

    private static int update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
