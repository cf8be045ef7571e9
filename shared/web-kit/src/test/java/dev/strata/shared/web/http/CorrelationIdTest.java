package dev.strata.shared.web.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class CorrelationIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"journey-1", "0190f1d0-0000-7000-8000-000000000000", "a.b_c:d-e"})
    void takesASaneId(String id) {
        assertThat(CorrelationId.isSane(id)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"short", "with space", "line\nbreak", "<script>alert(1)</script>"})
    void refusesAnInsaneId(String id) {
        assertThat(CorrelationId.isSane(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 64})
    void takesTheLengthsAtTheBounds(int length) {
        assertThat(CorrelationId.isSane("a".repeat(length))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 65})
    void refusesTheLengthsBeyond(int length) {
        assertThat(CorrelationId.isSane("a".repeat(length))).isFalse();
    }
}
