package dev.strata.users.service;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.users.config.SigningKeys;

/**
 * HMAC-SHA256 with the key that signs access tokens: whoever reads the database cannot find out by brute force which
 * address or email a hash stands for. A new signing key changes all hashes, so failed logins and familiar addresses are
 * forgotten.
 */
@ApplicationScoped
public class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    @Inject
    public KeyedHash(SigningKeys keys) {
        this.key = new SecretKeySpec(keys.current().privateKey().getEncoded(), ALGORITHM);
    }

    /**
     * Hashes a text.
     *
     * @param purpose separates equal texts with different meanings; contains no line feed
     * @param text the text
     * @return 32 bytes
     */
    public byte[] of(String purpose, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((purpose + '\n' + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same as 64 hexadecimal digits. */
    public String hex(String purpose, String text) {
        return HexFormat.of().formatHex(of(purpose, text));
    }
}
