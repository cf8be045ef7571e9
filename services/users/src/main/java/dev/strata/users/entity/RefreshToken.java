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
 * The right to get one more access token without a password. All tokens that follow one login are a family: each is
 * spent when the next one is made, so a token that comes twice was stolen once. Only the token's hash is kept.
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
     * The first token after a login.
     *
     * @param userId who logged in
     * @param hash the hash of the token that the caller gets
     * @param lifetime how long it is good for
     * @return a token of a new family
     */
    public static RefreshToken first(UUID userId, String hash, Duration lifetime) {
        return new RefreshToken(Ids.next(), userId, hash, lifetime);
    }

    /**
     * Spends this token; once more, where the answer with its first successor was lost.
     *
     * @param nextHash the hash of the token that takes its place
     * @param lifetime how long that one is good for
     * @param address the hash of the address that it came from
     * @return the next token of the family
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
     * Tells a client that lost an answer from a thief.
     *
     * @param address the hash of the address that the token comes from now
     * @param grace how long after its first use a client may try again
     * @return true when it was spent from this address within the grace
     */
    public boolean mayBeRetriedFrom(String address, Duration grace) {
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

    /** The token that took the place of this one, or null while it is not spent. */
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
