package dev.strata.shared.launcher;

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
 * {@code ./mvnw -Ptoken}: an access token for any user and role, good for a day. It signs with the key of dev mode, which
 * no server elsewhere trusts, and no WAR contains it.
 */
public final class DevToken {

    private static final String NEW_USER = "new";
    private static final int LIFETIME_MINUTES = 24 * 60;

    private final KeyPair pair;

    private DevToken(KeyPair pair) {
        this.pair = pair;
    }

    /**
     * Prints a token on a line of its own.
     *
     * @param arguments the checkout, the roles separated by commas, the user's id or {@code new}
     */
    public static void main(String[] arguments) {
        Path dev = Path.of(arguments[0]).resolve(".dev");
        UUID user = arguments[2].equals(NEW_USER) ? UUID.randomUUID() : UUID.fromString(arguments[2]);
        System.out.println(in(dev).issue(user, List.of(arguments[1].split(","))));
    }

    /**
     * Takes the key of dev mode, or makes it, and leaves its public half where services look for it.
     *
     * @param dev the folder {@code .dev} of the checkout
     * @return what signs tokens
     */
    static DevToken in(Path dev) {
        RsaKeyFile file = new RsaKeyFile(dev.resolve("users/signing-key.pem"));
        file.createIfMissing();
        DevToken token = new DevToken(file.read());
        token.publish(dev.resolve("jwks.json"));
        return token;
    }

    String issue(UUID user, List<String> roles) {
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
