package dev.strata.users.service;

import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.strata.users.config.SigningKey;
import dev.strata.users.config.SigningKeys;

import static org.assertj.core.api.Assertions.assertThat;

class KeyedHashTest {

    private final SigningKeys keys = newKeys();
    private final KeyedHash hash = new KeyedHash(keys);

    @Test
    void isTheSameForTheSameTextAndKey() {
        assertThat(new KeyedHash(keys).hex("purpose", "192.0.2.1")).isEqualTo(hash.hex("purpose", "192.0.2.1"));
    }

    @Test
    void dependsOnKeyPurposeAndText() {
        String usual = hash.hex("purpose", "192.0.2.1");

        assertThat(new KeyedHash(newKeys()).hex("purpose", "192.0.2.1")).isNotEqualTo(usual);
        assertThat(hash.hex("another purpose", "192.0.2.1")).isNotEqualTo(usual);
        assertThat(hash.hex("purpose", "192.0.2.2")).isNotEqualTo(usual);
    }

    /** Which anybody could compute for all addresses of IPv4 in seconds. */
    @Test
    void differsFromPlainHash() throws NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");

        for (String text : new String[] {"192.0.2.1", "purpose\n192.0.2.1"}) {
            byte[] plain = sha256.digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(hash.hex("purpose", "192.0.2.1"))
                    .isNotEqualTo(HexFormat.of().formatHex(plain));
        }
    }

    private static SigningKeys newKeys() {
        try {
            SigningKey key = SigningKey.of(KeyPairGenerator.getInstance("RSA").generateKeyPair());
            return new SigningKeys(key, Optional.empty());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
