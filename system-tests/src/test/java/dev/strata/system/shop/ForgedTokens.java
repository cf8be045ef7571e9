package dev.strata.system.shop;

import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.KeyPair;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/** Creates the tokens that an attacker would try. */
final class ForgedTokens {

    private final KeyPair genuine;
    private final String type;
    private final RsaJsonWebKey other;

    /**
     * @param genuine the key pair that signs access tokens
     * @param type the type in their header
     */
    ForgedTokens(KeyPair genuine, String type) {
        this.genuine = genuine;
        this.type = type;
        try {
            this.other = RsaJwkGenerator.generateJwk(2_048);
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token as the users service would sign it. */
    String genuine() {
        return signed(claims -> {}, token -> {});
    }

    /** A token that names a key which the issuer does not have. */
    String withUnknownKey() {
        return signed(
                claims -> {},
                token -> token.setKeyIdHeaderValue(UUID.randomUUID().toString()));
    }

    /** A token with changes, signed with the genuine key unless these replace it. */
    String signed(Consumer<JwtClaims> claimsChange, Consumer<JsonWebSignature> tokenChange) {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer("https://strata.example");
        claims.setAudience("strata");
        claims.setSubject(UUID.randomUUID().toString());
        claims.setStringClaim("upn", claims.getClaimValueAsString("sub"));
        claims.setStringClaim("client_id", "strata-app");
        claims.setStringListClaim("groups", List.of("ADMIN", "CUSTOMER"));
        claims.setIssuedAtToNow();
        claims.setExpirationTimeMinutesInTheFuture(5);
        claims.setGeneratedJwtId();
        claimsChange.accept(claims);
        JsonWebSignature token = new JsonWebSignature();
        token.setHeader("typ", type);
        token.setKeyIdHeaderValue(publicJwk().getKeyId());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKey(genuine.getPrivate());
        token.setPayload(claims.toJson());
        tokenChange.accept(token);
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    String signedWithOtherKey() {
        return signed(claims -> {}, token -> token.setKey(other.getPrivateKey()));
    }

    String withKeyInHeader() {
        return signed(claims -> {}, token -> {
            token.setKeyIdHeaderValue(null);
            token.setJwkHeader(other);
            token.setKey(other.getPrivateKey());
        });
    }

    String unsigned() {
        return signed(claims -> {}, token -> {
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
            token.setKey(null);
        });
    }

    /** A token with an HMAC, whose secret is a form of the public key, which everyone knows. */
    String signedWithHmac(byte[] secret) {
        Key key = new HmacKey(secret);
        return signed(claims -> {}, token -> {
            token.setAlgorithmHeaderValue(AlgorithmIdentifiers.HMAC_SHA256);
            token.setKey(key);
        });
    }

    byte[] publicKey() {
        return genuine.getPublic().getEncoded();
    }

    byte[] publicKeyAsPem() {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey());
        return ("-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    String withModifiedClaims() {
        String[] parts = genuine().split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("CUSTOMER", "CUSTOMEX");
        String payload =
                Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + payload + "." + parts[2];
    }

    /** A genuine signature of any payload. */
    String withPayload(String payload) {
        return signed(claims -> {}, token -> token.setPayload(payload));
    }

    /** The key that verifies the genuine ones. */
    JsonWebKey publicJwk() {
        JsonWebKey key = new RsaJsonWebKey((RSAPublicKey) genuine.getPublic());
        key.setKeyId(key.calculateBase64urlEncodedThumbprint("SHA-256"));
        key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
        key.setUse("sig");
        return key;
    }
}
