package dev.strata.users.entity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/**
 * A single-use refresh token. The tokens that descend from one login form a family. Each refresh spends a token and
 * issues its successor, so a token that is used twice was stolen. Only the hash is stored.
 */
@Entity
@Table(name = "refresh_token")
public class RefreshToken {

    @Id
    private UUID id;

    private UUID familyId;
    private UUID userId;
    private String hash;
    private Instant expiresAt;
    private boolean spent;
    private UUID successorId;
    private Instant spentAt;
    private String spentFrom;

    @Version
    private int version;

    protected RefreshToken() {}

    private RefreshToken(UUID familyId, UUID userId, String hash, Duration lifetime) {
        this.id = Ids.next();
        this.familyId = familyId;
        this.userId = userId;
        this.hash = hash;
        this.expiresAt = Timestamps.now().plus(lifetime);
    }

    /**
     * Starts a family at login.
     *
     * @param userId the user who logged in
     * @param hash the hash of the token
     * @param lifetime the lifetime of the token
     * @return the first token of the family
     */
    public static RefreshToken first(UUID userId, String hash, Duration lifetime) {
        return new RefreshToken(Ids.next(), userId, hash, lifetime);
    }

    /**
     * Spends this token and creates its successor. May be repeated when the response with the first successor was lost.
     *
     * @param nextHash the hash of the successor
     * @param lifetime the lifetime of the successor
     * @param address the hash of the client address
     * @return the successor
     */
    public RefreshToken rotate(String nextHash, Duration lifetime, String address) {
        RefreshToken next = new RefreshToken(familyId, userId, nextHash, lifetime);
        if (!spent) {
            this.spentAt = Timestamps.now();
            this.spentFrom = address;
        }
        this.spent = true;
        this.successorId = next.id;
        return next;
    }

    /**
     * Distinguishes a client that lost the response from a thief.
     *
     * @param address the hash of the client address
     * @param grace how long after the first use a retry is allowed
     * @return true when the token was spent from this address within the grace period
     */
    public boolean allowsRetryFrom(String address, Duration grace) {
        return spent && address.equals(spentFrom) && Timestamps.now().isBefore(spentAt.plus(grace));
    }

    public boolean isExpired() {
        return Timestamps.now().isAfter(expiresAt);
    }

    public boolean isSpent() {
        return spent;
    }

    public UUID id() {
        return id;
    }

    /** The successor, or null while this token is unspent. */
    public UUID successorId() {
        return successorId;
    }

    public UUID familyId() {
        return familyId;
    }

    public UUID userId() {
        return userId;
    }
}
