package dev.strata.users.service;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher(2);

    @Test
    void hashesWithArgon2idAtTheAdvisedParameters() {
        assertThat(hasher.hash("correct horse")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void saltsEachHash() {
        assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
    }

    @Test
    void matchesThePasswordOnly() {
        Optional<String> hash = Optional.of(hasher.hash("correct horse"));

        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("Correct horse", hash)).isFalse();
    }

    @Test
    void matchesNothingWhereThereIsNoHash() {
        assertThat(hasher.matches("nobody has this password", Optional.empty())).isFalse();
    }

    @Test
    void takesTheSameLettersForTheSamePasswordHoweverAKeyboardSendsThem() {
        Optional<String> hash = Optional.of(hasher.hash("cafe\u0301 au lait"));

        assertThat(hasher.matches("caf\u00e9 au lait", hash)).isTrue();
    }

    @Test
    void knowsAHashOfWeakerParameters() {
        String weaker =
                "$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertThat(hasher.isOutdated(weaker)).isTrue();
        assertThat(hasher.isOutdated(hasher.hash("correct horse"))).isFalse();
    }
}
