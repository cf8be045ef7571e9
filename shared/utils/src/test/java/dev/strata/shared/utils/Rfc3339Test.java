package dev.strata.shared.utils;

import java.time.Instant;
import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class Rfc3339Test {

    @Test
    void parsesDate() {
        assertThat(Rfc3339.date("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-1-31",
                "2026-02-29",
                "2026-13-01",
                "+12026-01-31",
                "-0001-01-31",
                "2026-01-31T00:00:00Z"
            })
    void rejectsInvalidDate(String text) {
        assertThatThrownBy(() -> Rfc3339.date(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-31T08:30:00Z, 2026-01-31T08:30:00Z",
        "2026-01-31T09:30:00+01:00, 2026-01-31T08:30:00Z",
        "2026-01-31T08:30:00.123456789Z, 2026-01-31T08:30:00.123456Z",
    })
    void parsesTimeToMicroseconds(String text, Instant instant) {
        assertThat(Rfc3339.instant(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-01-31",
                "2026-01-31T08:30Z",
                "2026-01-31T25:00:00Z",
                "2026-02-29T08:30:00Z",
                "2026-01-31T08:30:00",
                "+1000000000-12-31T23:59:59Z"
            })
    void rejectsInvalidTime(String text) {
        assertThatThrownBy(() -> Rfc3339.instant(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
