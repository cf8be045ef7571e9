package dev.strata.shared.utils;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LikePatternsTest {

    @ParameterizedTest
    @CsvSource({"mug, mug%", "100%, 100\\%%", "a_b, a\\_b%", "a\\b, a\\\\b%"})
    void escapesWildcardsInPrefix(String prefix, String pattern) {
        assertThat(LikePatterns.startingWith(prefix)).isEqualTo(pattern);
    }

    @Test
    void needsNoPatternWithoutPrefix() {
        assertThat(LikePatterns.startingWith(null)).isNull();
    }
}
