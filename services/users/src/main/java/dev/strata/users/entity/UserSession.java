package dev.strata.users.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.utils.Timestamps;

/**
 * A login session. It has one valid refresh token at a time: each refresh spends it and issues the next, so a
 * token that is used again was stolen (RFC 9700, section 4.14.2). Only hashes are stored.
 *
 * <p>A session is one row, so that a refresh and a concurrent change that ends the session wait for each other. A
 * session that is being opened while its user is locked or changes the password is not yet visible to that change; it
 * is rejected by its generation.
 */
@Entity
@Table(name = "user_session")
public class UserSession {

    @Id
    private UUID id;

    private UUID userId;
    private int generation;
    private String tokenHash;
    private String spentHash;
    private Instant spentAt;
    private String spentFrom;
    private Instant expiresAt;
    private Instant endsAt;

    @Version
    private int version;

    protected UserSession() {}

    /**
     * A session that begins.
     *
     * @param id the id, which is a part of its refresh tokens
     * @param user the user, as read before the password was checked
     * @param tokenHash the hash of the first refresh token
     * @param idleLifetime how long the session lasts without a refresh
     * @param longestLifetime how long it lasts at most
     */
    public UserSession(UUID id, User user, String tokenHash, Duration idleLifetime, Duration longestLifetime) {
        this.id = id;
        this.userId = user.id();
        this.generation = user.sessionGeneration();
        this.tokenHash = tokenHash;
        this.endsAt = Timestamps.now().plus(longestLifetime);
        extend(idleLifetime);
    }

    /**
     * Tells a client from a thief. A client may reuse the token that it spent last, because the response was lost or
     * two tabs of a browser share the token.
     *
     * @param hash the hash of the refresh token
     * @param address the hash of the client's network
     * @param grace how long after its first use a token may be used again, from the same network
     * @return false when the token has been used by somebody else
     */
    public boolean accepts(String hash, String address, Duration grace) {
        boolean isRetry = hash.equals(spentHash)
                && address.equals(spentFrom)
                && Timestamps.now().isBefore(spentAt.plus(grace));
        return hash.equals(tokenHash) || isRetry;
    }

    /**
     * Spends a refresh token and issues the next. A repetition does not extend the grace period.
     *
     * @param hash the hash of the spent token
     * @param nextHash the hash of the next token
     * @param address the hash of the client's network
     * @param idleLifetime how long the session lasts without another refresh
     */
    public void rotate(String hash, String nextHash, String address, Duration idleLifetime) {
        if (!hash.equals(spentHash)) {
            this.spentHash = hash;
            this.spentAt = Timestamps.now();
            this.spentFrom = address;
        }
        this.tokenHash = nextHash;
        extend(idleLifetime);
    }

    private void extend(Duration idleLifetime) {
        Instant idleEnd = Timestamps.now().plus(idleLifetime);
        this.expiresAt = idleEnd.isBefore(endsAt) ? idleEnd : endsAt;
    }

    /**
     * Returns whether the session is still valid.
     *
     * @param user the user, as stored now
     * @return true unless the user is locked, or has been locked or changed the password since the session began
     */
    public boolean isValidFor(User user) {
        return generation == user.sessionGeneration()
                && !user.isLocked()
                && Timestamps.now().isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }
}
