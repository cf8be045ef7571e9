package dev.strata.users.service;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordHasherTest {

    private final PasswordHasher hasher = new PasswordHasher(2);

    @Test
    void hashesWithRecommendedArgon2idParameters() {
        assertThat(hasher.hash("correct horse")).startsWith("$argon2id$v=19$m=7168,t=5,p=1$");
    }

    @Test
    void saltsEachHash() {
        assertThat(hasher.hash("correct horse")).isNotEqualTo(hasher.hash("correct horse"));
    }

    @Test
    void matchesCorrectPasswordOnly() {
        Optional<String> hash = Optional.of(hasher.hash("correct horse"));

        assertThat(hasher.matches("correct horse", hash)).isTrue();
        assertThat(hasher.matches("Correct horse", hash)).isFalse();
    }

    @Test
    void matchesNothingWithoutHash() {
        assertThat(hasher.matches("dummy password", Optional.empty())).isFalse();
    }

    @Test
    void normalisesPassword() {
        Optional<String> hash = Optional.of(hasher.hash("cafe\u0301 au lait"));

        assertThat(hasher.matches("caf\u00e9 au lait", hash)).isTrue();
    }

    @Test
    void recognisesOutdatedHash() {
        String weaker =
                "$argon2id$v=19$m=4096,t=1,p=1$c2FsdHNhbHRzYWx0c2FsdA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertThat(hasher.isOutdated(weaker)).isTrue();
        assertThat(hasher.isOutdated(hasher.hash("correct horse"))).isFalse();
    }
}
