package dev.strata.shared.web.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.json.bind.JsonbException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictJsonTest {

    public record Everything(
            String text,
            Integer number,
            Long big,
            Boolean truth,
            List<String> texts,
            UUID id,
            LocalDate day,
            Instant time) {}

    @Test
    void readsEveryType() {
        String json = "{\"text\":\"7\",\"number\":7,\"big\":7000000000,\"truth\":true,\"texts\":[\"a\",\"b\"],"
                + "\"id\":\"0190f1d0-0000-7000-8000-000000000000\",\"day\":\"2026-01-31\",\"time\":\"2026-01-31T08:30:00Z\"}";

        assertThat(read(json))
                .isEqualTo(new Everything(
                        "7",
                        7,
                        7_000_000_000L,
                        true,
                        List.of("a", "b"),
                        UUID.fromString("0190f1d0-0000-7000-8000-000000000000"),
                        LocalDate.of(2026, 1, 31),
                        Instant.parse("2026-01-31T08:30:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null,\"number\":null}"})
    void readsMissingValuesAsNull(String json) {
        assertThat(read(json)).isEqualTo(new Everything(null, null, null, null, null, null, null, null));
    }

    @Test
    void acceptsIntegerInAnyNotation() {
        assertThat(read("{\"number\":1e2}").number()).isEqualTo(100);
        assertThat(read("{\"number\":7.0}").number()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"text\":7}",
                "{\"text\":true}",
                "{\"text\":[]}",
                "{\"texts\":[7]}",
                "{\"number\":\"7\"}",
                "{\"number\":7.5}",
                "{\"number\":7000000000}",
                "{\"number\":true}",
                "{\"big\":1e30}",
                "{\"truth\":\"true\"}",
                "{\"truth\":1}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"day\":20260131}",
                "{\"day\":\"+12026-01-31\"}",
                "{\"time\":1769846400}",
                "{\"time\":\"2026-01-31\"}",
                "{\"other\":1}"
            })
    void rejectsOtherTypesAndUnknownMembers(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonbException.class);
    }

    private static Everything read(String json) {
        return StrictJson.jsonb().fromJson(json, Everything.class);
    }

    @Test
    void rejectsNumberOfAThousandDigits() {
        assertThatThrownBy(() -> read("{\"number\":" + "1".repeat(1_200) + "}")).isInstanceOf(JsonbException.class);
    }
}
