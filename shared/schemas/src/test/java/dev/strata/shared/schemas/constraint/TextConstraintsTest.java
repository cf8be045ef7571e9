package dev.strata.shared.schemas.constraint;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextConstraintsTest {

    private static final String ORANGE_HEART = "\ud83e\udde1";

    private final CodePoints.Validator length = new CodePoints.Validator();
    private final SingleLine.Validator line = new SingleLine.Validator();
    private final CurrencyCode.Validator currency = new CurrencyCode.Validator();

    @CodePoints(min = 2, max = 200)
    private String limited;

    @Test
    void countsCodePoints() throws Exception {
        length.initialize(getClass().getDeclaredField("limited").getAnnotation(CodePoints.class));

        assertThat(length.isValid(ORANGE_HEART.repeat(200), null)).isTrue();
        assertThat(length.isValid(ORANGE_HEART.repeat(201), null)).isFalse();
        assertThat(length.isValid(ORANGE_HEART.repeat(2), null)).isTrue();
        assertThat(length.isValid(ORANGE_HEART, null)).isFalse();
        assertThat(length.isValid(limited, null)).as("null").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mug", "O'Brien, Zoë", "علی\u200cرضا", "👩\u200d💻", "名前", "a  b"})
    void acceptsLineInAnyScript(String text) {
        assertThat(line.isValid(text, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00a0",
                "\u3000",
                "\u2003\u2003",
                "\u200b",
                "\u200d",
                "\ufeff",
                "a\nb",
                "a\rb",
                "a\tb",
                "a\u0000b",
                "a\u001b[31mb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\u202eb",
                "a\u2066b",
                "a\u00adb"
            })
    void rejectsBlankAndUnprintableText(String text) {
        assertThat(line.isValid(text, null)).isFalse();
    }

    @Test
    void readsLongLineWithoutRecursion() {
        assertThat(line.isValid("x".repeat(1_000_000), null)).isTrue();
        assertThat(line.isValid(" ".repeat(1_000_000), null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EUR", "JPY", "KWD"})
    void acceptsCurrency(String code) {
        assertThat(currency.isValid(code, null)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "eur", "E__", "EU", "EURO", "", " EUR"})
    void rejectsOtherCodes(String code) {
        assertThat(currency.isValid(code, null)).isFalse();
    }
}
