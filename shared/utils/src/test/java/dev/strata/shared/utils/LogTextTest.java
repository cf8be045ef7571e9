package dev.strata.shared.utils;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "/api/v1/products/0190f1d0", "/m%C3%BCller", "Müller 😀"})
    void keepsPrintableText(String text) {
        assertThat(LogText.of(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "'a\nb', a\\u000ab",
        "'a\rb', a\\u000db",
        "'\u001b[31mX', \\u001b[31mX",
        "'a\u202eb', a\\u202eb",
        "'a\u2028b', a\\u2028b",
        "'a\u0085b', a\\u0085b",
        "'a\u007fb', a\\u007fb"
    })
    void escapesCharactersThatForgeLines(String text, String logged) {
        assertThat(LogText.of(text)).isEqualTo(logged);
    }

    @Test
    void escapesUnpairedSurrogate() {
        assertThat(LogText.of("a\ud800b")).isEqualTo("a\\ud800b");
    }

    @Test
    void cutsLongText() {
        assertThat(LogText.of("x".repeat(100_000))).isEqualTo("x".repeat(500) + "...");
    }

    @Test
    void acceptsNull() {
        assertThat(LogText.of(null)).isNull();
    }
}
