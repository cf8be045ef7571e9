package dev.strata.shared.data.idempotency;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.data.platform.DefaultResources;

/**
 * Keeps idempotency keys and the responses to their requests in the table {@code idempotency_key}. A key is claimed in a
 * transaction of its own, so that a second request sees the claim at once; the response is stored in the transaction of the
 * work, so that neither exists without the other. A claim whose owner died expires after a minute, which is longer than
 * any transaction lives.
 */
@RequestScoped
@Transactional
public class IdempotencyKeys implements ExpiringRows {

    // Claims a key that is new, that has expired, or whose owner died before it stored a response.
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

    // The status of every response that is stored: what is idempotent creates something.
    private static final int CREATED = 201;

    private final Duration lifetime;

    private final DataSource dataSource;

    @Inject
    IdempotencyKeys(@ConfigProperty(name = "idempotency.lifetime") Duration lifetime) {
        this(lifetime, DefaultResources.dataSource());
    }

    IdempotencyKeys(Duration lifetime, DataSource dataSource) {
        this.lifetime = lifetime;
        this.dataSource = dataSource;
    }

    /**
     * Claims a request for processing.
     *
     * @param request the request
     * @return the claim, or the response that the request got before
     * @throws RequestInProgressException while the same request is in progress
     * @throws KeyReusedException when the key belongs to another request
     * @throws SQLException when the database fails
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
            return new Claim(request, lease, claimed ? Optional.empty() : Optional.of(responseTo(request, connection)));
        }
    }

    /**
     * Stores the response to a request, in the transaction of its work.
     *
     * @param claim the claim
     * @param response the response
     * @throws IllegalStateException when the claim has expired; the transaction must not be committed then
     * @throws SQLException when the database fails
     */
    @Transactional(TxType.MANDATORY)
    public void complete(Claim claim, StoredResponse response) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int kept = update(
                    connection,
                    COMPLETE,
                    CREATED,
                    response.location(),
                    response.entityTag(),
                    response.body(),
                    claim.request().caller(),
                    claim.request().key(),
                    claim.lease());
            if (kept != 1) {
                throw new IllegalStateException(
                        "The request took longer than its claim, which another one has taken over");
            }
        }
    }

    /**
     * Frees the key of a request that failed, so that the request can be repeated.
     *
     * @param claim the claim
     * @throws SQLException when the database fails; the claim then expires
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

    private static StoredResponse responseTo(IdempotentRequest request, Connection connection) throws SQLException {
        try (PreparedStatement find = connection.prepareStatement(FIND)) {
            bind(find, request.caller(), request.key());
            // The rows are closed with their statement.
            return storedIn(find.executeQuery(), request);
        }
    }

    private static StoredResponse storedIn(ResultSet row, IdempotentRequest request) throws SQLException {
        // Released between the two statements, because the first request has just failed.
        if (!row.next()) {
            throw new RequestInProgressException();
        }
        if (!row.getString("fingerprint").equals(request.fingerprint())) {
            throw new KeyReusedException();
        }
        if (row.getObject("status") == null) {
            throw new RequestInProgressException();
        }
        return new StoredResponse(row.getString("location"), row.getString("entity_tag"), row.getString("body"));
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
