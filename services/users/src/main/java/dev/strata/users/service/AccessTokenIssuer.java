package dev.strata.users.service;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

import dev.strata.users.config.SigningKey;
import dev.strata.users.config.SigningKeys;
import dev.strata.users.config.TokenSettings;
import dev.strata.users.entity.Role;
import dev.strata.users.entity.User;

/** Signs access tokens and publishes the keys that verify them. */
@ApplicationScoped
public class AccessTokenIssuer {

    private final SigningKeys keys;
    private final TokenSettings settings;

    @Inject
    public AccessTokenIssuer(SigningKeys keys, @ConfigProperties TokenSettings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    public Duration lifetime() {
        return settings.accessLifetime();
    }

    public String issueFor(User user) {
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", settings.type());
        token.setKeyIdHeaderValue(keys.current().id());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(keys.current().privateKey());
        token.setPayload(claimsOf(user).toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The keys that verify access tokens.
     *
     * @return a JWK set (RFC 7517) as JSON text
     */
    public String publicKeys() {
        List<RsaJsonWebKey> published =
                keys.all().stream().map(AccessTokenIssuer::publish).toList();
        return new JsonWebKeySet(published).toJson(OutputControlLevel.PUBLIC_ONLY);
    }

    private static RsaJsonWebKey publish(SigningKey key) {
        RsaJsonWebKey jwk = new RsaJsonWebKey(key.publicKey());
        jwk.setKeyId(key.id());
        jwk.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        jwk.setUse("sig");
        return jwk;
    }

    private JwtClaims claimsOf(User user) {
        NumericDate now = NumericDate.now();
        NumericDate expiry = NumericDate.fromSeconds(now.getValue() + lifetime().toSeconds());
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(settings.issuer());
        claims.setAudience(settings.audience());
        claims.setSubject(user.id().toString());
        // The principal name in MicroProfile JWT: the id, because an email is personal data.
        claims.setStringClaim("upn", user.id().toString());
        claims.setStringClaim("client_id", settings.clientId());
        claims.setIssuedAt(now);
        claims.setExpirationTime(expiry);
        claims.setGeneratedJwtId();
        claims.setStringListClaim(
                "groups", user.roles().stream().map(Role::name).toList());
        return claims;
    }
}
