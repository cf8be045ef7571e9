package dev.strata.shared.dev.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.UUID;

import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

import dev.strata.shared.utils.RsaKeyFile;

/**
 * Issues access tokens (RFC 9068) like those of the users service, signed with a key that only the servers of this
 * checkout trust. No WAR contains it.
 */
public final class DevTokens {

    private static final int LIFETIME_MINUTES = 24 * 60;

    private final KeyPair pair;

    private DevTokens(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Reads the signing key, generating it if missing, and publishes its public half where the services look for it.
     *
     * @param key the PEM file of the private key
     * @param published the file of the public key, a JWK set (RFC 7517)
     * @return the issuer
     * @throws UncheckedIOException if a file can't be read or written
     */
    public static DevTokens of(Path key, Path published) {
        RsaKeyFile file = new RsaKeyFile(key);
        file.createIfMissing();
        DevTokens tokens = new DevTokens(file.read());
        tokens.publish(published);
        return tokens;
    }

    /**
     * Issues a token that is valid for a day.
     *
     * @param user the subject
     * @param roles the roles of the user
     * @return the token in compact serialization
     */
    public String issue(UUID user, List<String> roles) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://strata.example");
        claims.setAudience("strata");
        claims.setSubject(user.toString());
        claims.setStringClaim("upn", user.toString());
        claims.setStringClaim("client_id", "dev-token");
        claims.setStringListClaim("groups", roles);
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(LIFETIME_MINUTES);
        claims.setGeneratedJwtId();
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", "at+jwt");
        token.setKeyIdHeaderValue(publicKey().getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(pair.getPrivate());
        token.setPayload(claims.toJson());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private void publish(Path file) {
        try {
            Files.writeString(file, new JsonWebKeySet(publicKey()).toJson(OutputControlLevel.PUBLIC_ONLY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RsaJsonWebKey publicKey() {
        RsaJsonWebKey key = new RsaJsonWebKey((RSAPublicKey) pair.getPublic());
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }
}
