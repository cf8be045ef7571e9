package dev.strata.users.service;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * A refresh token. For clients it is opaque.
 *
 * @param sessionId the session that it belongs to
 * @param text the id of the session and a secret, in Base64url
 */
record RefreshToken(UUID sessionId, String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;
    private static final int SECRET_BYTES = 32;

    static RefreshToken firstOf(UUID sessionId) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return of(sessionId, secret);
    }

    static Optional<RefreshToken> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            return bytes.remaining() == ID_BYTES + SECRET_BYTES
                    ? Optional.of(new RefreshToken(new UUID(bytes.getLong(), bytes.getLong()), text))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A repeated refresh returns the same token, which nobody can compute without the key. */
    RefreshToken next(KeyedHash hash) {
        return of(sessionId, hash.of("refresh token", text));
    }

    String hash() {
        return Sha256.of(text);
    }

    private static RefreshToken of(UUID sessionId, byte[] secret) {
        ByteBuffer bytes = ByteBuffer.allocate(ID_BYTES + SECRET_BYTES)
                .putLong(sessionId.getMostSignificantBits())
                .putLong(sessionId.getLeastSignificantBits())
                .put(secret);
        return new RefreshToken(
                sessionId, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array()));
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "RefreshToken[" + sessionId + "]";
    }
}
