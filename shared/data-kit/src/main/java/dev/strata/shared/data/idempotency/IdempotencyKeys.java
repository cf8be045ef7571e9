package dev.strata.shared.data.idempotency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;

/**
 * Stores idempotency keys and responses in the table {@code idempotency_key}. A key is claimed in a separate
 * transaction, so that concurrent requests see the claim immediately; the response is stored in the transaction of the
 * request, so that both commit or neither does. The claim of a crashed instance expires after a minute, longer than any
 * transaction may run.
 */
@ApplicationScoped
public class IdempotencyKeys implements ExpiringRows {

    // Claims a key that is new or expired, or whose owner crashed before it stored a response.
    private static final String CLAIM = """
            INSERT INTO idempotency_key AS existing (caller, key, fingerprint, lease, leased_until, expires_at)
            VALUES (?, ?, ?, ?, now() + interval '60 seconds', now() + ? * interval '1 second')
            ON CONFLICT (caller, key) DO UPDATE
            SET fingerprint = excluded.fingerprint, lease = excluded.lease, leased_until = excluded.leased_until,
                expires_at = excluded.expires_at, status = NULL, location = NULL, entity_tag = NULL, body = NULL
            WHERE existing.expires_at < now()
               OR (existing.status IS NULL AND existing.leased_until < now()
                   AND existing.fingerprint = excluded.fingerprint)
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

    // Only responses to creation requests are stored.
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
     * @return the claim, with the response if the request has been processed before
     * @throws RequestInProgressException while the same request is in progress
     * @throws KeyReusedException when the key belongs to a different request
     * @throws SQLException when the database fails
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Claim claim(IdempotentRequest request) throws SQLException {
        UUID lease = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection()) {
            boolean claimed = Sql.update(
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
     * Stores the response to a request, in the transaction of the request.
     *
     * @param claim the claim
     * @param response the response
     * @throws IllegalStateException when the claim has expired; the transaction must then roll back
     * @throws SQLException when the database fails
     */
    @Transactional(TxType.MANDATORY)
    public void complete(Claim claim, StoredResponse response) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            int stored = Sql.update(
                    connection,
                    COMPLETE,
                    CREATED,
                    response.location(),
                    response.entityTag(),
                    response.body(),
                    claim.request().caller(),
                    claim.request().key(),
                    claim.lease());
            if (stored != 1) {
                throw new IllegalStateException(
                        "The claim on the idempotency key expired before the request completed");
            }
        }
    }

    /**
     * Releases the key of a failed request, so that the request can be retried.
     *
     * @param claim the claim
     * @throws SQLException when the database fails; the claim then expires on its own
     */
    @Transactional(TxType.REQUIRES_NEW)
    public void release(Claim claim) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(
                    connection,
                    RELEASE,
                    claim.request().caller(),
                    claim.request().key(),
                    claim.lease());
        }
    }

    @Transactional
    @Override
    public long deleteExpired() {
        try (Connection connection = dataSource.getConnection()) {
            return Sql.update(connection, DELETE_EXPIRED);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static StoredResponse responseTo(IdempotentRequest request, Connection connection) throws SQLException {
        return Sql.query(connection, FIND, row -> readResponse(row, request), request.caller(), request.key()).stream()
                .findFirst()
                // The first request failed and released the key between the two statements.
                .orElseThrow(RequestInProgressException::new);
    }

    private static StoredResponse readResponse(ResultSet row, IdempotentRequest request) throws SQLException {
        if (!row.getString("fingerprint").equals(request.fingerprint())) {
            throw new KeyReusedException();
        }
        if (row.getObject("status") == null) {
            throw new RequestInProgressException();
        }
        return new StoredResponse(row.getString("location"), row.getString("entity_tag"), row.getString("body"));
    }
}
