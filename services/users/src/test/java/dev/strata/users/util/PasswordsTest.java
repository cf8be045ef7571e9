package dev.strata.users.util;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PasswordsTest {

    private static final String EMOJI = "\ud83e\udde2";

    @ParameterizedTest
    @ValueSource(strings = {"password", "Password1", "12345678", "qwertyuiop", "ｐａｓｓｗｏｒｄ", "１２３４５６７８"})
    void rejectsCommonPasswordsInEveryForm(String password) {
        assertThat(Passwords.violationOf(password)).get().asString().contains("commonest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"        ", "\t\t\t\t\t\t\t\t", "\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0\u00a0"})
    void rejectsBlanks(String password) {
        assertThat(Passwords.violationOf(password)).get().asString().contains("visible");
    }

    @Test
    void rejectsCharactersThatNobodySees() {
        assertThat(Passwords.violationOf("\u200b".repeat(8))).get().asString().contains("visible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery staple", "aaaaaaaaaaaaaaaaaaaaaaaa1", "ØØØØØØØØ"})
    void requiresNoCharacterClasses(String password) {
        assertThat(Passwords.violationOf(password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"7, false", "8, true", "100, true", "128, true", "129, false"})
    void countsCodePoints(int length, boolean isValid) {
        assertThat(Passwords.violationOf(EMOJI.repeat(length)).isEmpty()).isEqualTo(isValid);
    }

    @Test
    void countsWhatNormalisationMakesOfThem() {
        assertThat(Passwords.violationOf("cafe\u0301 au"))
                .as("seven characters")
                .isPresent();
        assertThat(Passwords.violationOf("\ufdfa".repeat(8)))
                .as("18 characters each")
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ann.baker@example.com", "Ann.Baker@EXAMPLE.com", "ａｎｎ.baker@example.com", "ann.baker"})
    void recognisesEmail(String password) {
        assertThat(Passwords.isEmail(password, "ann.baker@example.com")).isTrue();
    }

    @Test
    void allowsOtherTextThanEmail() {
        assertThat(Passwords.isEmail("ann.baker@example.com!", "ann.baker@example.com"))
                .isFalse();
    }
}
