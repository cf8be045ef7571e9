package dev.strata.users.service;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshTokenTest {

    private final UUID session = UUID.randomUUID();

    @Test
    void namesItsSession() {
        RefreshToken token = RefreshToken.firstOf(session);

        assertThat(RefreshToken.parse(token.text())).contains(token);
        assertThat(token.sessionId()).isEqualTo(session);
    }

    @Test
    void cannotBeGuessed() {
        assertThat(RefreshToken.firstOf(session).text())
                .isNotEqualTo(RefreshToken.firstOf(session).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "token", "%%%", "kI0p0JtYvN1h3r8yq2m4s6u8w0x2z4B6D8F0H2J4L6M"})
    void parsesNoOtherText(String text) {
        assertThat(RefreshToken.parse(text)).isEmpty();
    }

    @Test
    void hidesSecretFromLogs() {
        RefreshToken token = RefreshToken.firstOf(session);

        assertThat(token).asString().doesNotContain(token.text());
    }
}
