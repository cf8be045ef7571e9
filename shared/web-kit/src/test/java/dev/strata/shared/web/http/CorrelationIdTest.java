package dev.strata.shared.web.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorrelationIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"request-1", "0190f1d0-0000-7000-8000-000000000000", "a.b_c:d-e"})
    void acceptsValidId(String id) {
        assertThat(CorrelationId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"short", "with space", "line\nbreak", "<script>alert(1)</script>"})
    void rejectsInvalidId(String id) {
        assertThat(CorrelationId.isValid(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void acceptsShortestAndLongestId(int length) {
        assertThat(CorrelationId.isValid("a".repeat(length))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 65})
    void rejectsTooShortOrTooLongId(int length) {
        assertThat(CorrelationId.isValid("a".repeat(length))).isFalse();
    }
}
