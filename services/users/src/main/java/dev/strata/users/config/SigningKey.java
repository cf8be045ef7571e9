package dev.strata.users.config;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;

import org.jose4j.jwk.RsaJsonWebKey;

/**
 * A key pair that signs access tokens, RS256.
 *
 * @param id the {@code kid} in tokens and key sets: the JWK thumbprint, RFC 7638
 * @param privateKey the key that signs
 * @param publicKey the key that verifies
 */
public record SigningKey(String id, PrivateKey privateKey, RSAPublicKey publicKey) {

    public static SigningKey of(KeyPair pair) {
        RSAPublicKey publicKey = (RSAPublicKey) pair.getPublic();
        String thumbprint = new RsaJsonWebKey(publicKey).calculateBase64urlEncodedThumbprint("SHA-256");
        return new SigningKey(thumbprint, pair.getPrivate(), publicKey);
    }

    /** Keeps the private key out of logs. */
    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
