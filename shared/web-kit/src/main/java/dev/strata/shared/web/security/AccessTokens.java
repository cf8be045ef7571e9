package dev.strata.shared.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.eclipse.microprofile.config.Config;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwt.consumer.JwtContext;

import dev.strata.shared.utils.ListSettings;

/**
 * Verifies access tokens (RFC 9068, section 4) ahead of the server, which then verifies them again (MicroProfile JWT).
 * Servers differ in what they check, in the clock skew that they allow, and in the cost of an unknown key.
 */
@ApplicationScoped
public class AccessTokens {

    private static final int MAX_LENGTH = 8_192;
    // About 20 MB.
    private static final int MAX_REMEMBERED = 10_000;
    private static final String CLIENT_ID = "client_id";
    private static final String GROUPS = "groups";

    private final KeySet keys;
    private final JwtConsumer consumer;
    private final Duration clockSkew;

    // A client sends the same token many times, and verifying a signature costs more than all other filters.
    private final Cache<String, AccessToken> verified = Caffeine.newBuilder()
            .maximumSize(MAX_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    @Inject
    AccessTokens(KeySet keys, Config config) {
        this(keys, Rules.from(config));
    }

    AccessTokens(KeySet keys, Rules rules) {
        this.keys = keys;
        this.clockSkew = rules.clockSkew();
        this.consumer = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(ConstraintType.PERMIT, rules.algorithm())
                .setVerificationKeyResolver((token, nesting) -> keys.require(token.getKeyIdHeaderValue()))
                .setExpectedType(true, rules.type())
                .setExpectedIssuer(rules.issuer())
                .setExpectedAudience(rules.audiences().toArray(String[]::new))
                .setRequireExpirationTime()
                .setRequireIssuedAt()
                .setRequireJwtId()
                .registerValidator(AccessTokens::requireClientId)
                .setAllowedClockSkewInSeconds((int) clockSkew.toSeconds())
                .build();
    }

    /**
     * Verifies a token.
     *
     * @param token the bearer token
     * @return the verified token, or empty if it is invalid
     * @throws KeySetUnavailableException if the keys of the issuer could not be read yet
     */
    public Optional<AccessToken> verify(String token) {
        AccessToken known = verified.getIfPresent(token);
        if (known != null) {
            return Optional.of(known).filter(this::isStillValid);
        }
        Optional<AccessToken> result = token.length() > MAX_LENGTH ? Optional.empty() : check(token);
        result.ifPresent(valid -> verified.put(token, valid));
        return result;
    }

    private boolean isStillValid(AccessToken token) {
        return keys.contains(token.keyId()) && Instant.now().minus(clockSkew).isBefore(token.expiry());
    }

    private Optional<AccessToken> check(String token) {
        try {
            return Optional.of(accessToken(consumer.process(token)));
        } catch (InvalidJwtException | MalformedClaimException | RuntimeException e) {
            // Whatever the parser throws, the token is invalid.
            keys.requireLoaded();
            return Optional.empty();
        }
    }

    private static AccessToken accessToken(JwtContext token) throws MalformedClaimException {
        JwtClaims claims = token.getJwtClaims();
        List<String> groups = claims.hasClaim(GROUPS) ? claims.getStringListClaimValue(GROUPS) : List.of();
        return new AccessToken(
                userId(claims.getSubject()),
                Set.copyOf(groups),
                token.getJoseObjects().get(0).getKeyIdHeaderValue(),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }

    // UUID.fromString also accepts other spellings, which would be the same user under another name.
    private static UUID userId(String subject) {
        UUID id = UUID.fromString(subject);
        if (!id.toString().equals(subject)) {
            throw new IllegalArgumentException("The subject is not a user id");
        }
        return id;
    }

    private static String requireClientId(JwtContext token) throws MalformedClaimException {
        return token.getJwtClaims().getStringClaimValue(CLIENT_ID) == null ? "No client_id claim" : null;
    }

    /** What a token must have; MicroProfile JWT is configured in the same way. */
    record Rules(String issuer, List<String> audiences, String type, String algorithm, Duration clockSkew) {

        static Rules from(Config config) {
            return new Rules(
                    config.getValue("mp.jwt.verify.issuer", String.class),
                    ListSettings.strip(config.getValues("mp.jwt.verify.audiences", String.class)),
                    config.getValue("token.type", String.class),
                    config.getValue("mp.jwt.verify.publickey.algorithm", String.class),
                    Duration.ofSeconds(config.getValue("mp.jwt.verify.clock.skew", Integer.class)));
        }
    }
}
