package dev.strata.shared.web.json;

import java.util.List;

import jakarta.json.bind.JsonbException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class StrictJsonTest {

    public record Everything(String text, Integer number, Long big, Boolean truth, List<String> texts) {}

    @Test
    void readsEachKindOfValue() {
        String json = "{\"text\":\"7\",\"number\":7,\"big\":7000000000,\"truth\":true,\"texts\":[\"a\",\"b\"]}";

        assertThat(read(json)).isEqualTo(new Everything("7", 7, 7_000_000_000L, true, List.of("a", "b")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"text\":null,\"number\":null}"})
    void leavesMissingValuesOut(String json) {
        assertThat(read(json)).isEqualTo(new Everything(null, null, null, null, null));
    }

    @Test
    void takesAWholeNumberHoweverItIsWritten() {
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
                "{\"other\":1}"
            })
    void refusesAnotherKindOfValue(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(JsonbException.class);
    }

    private static Everything read(String json) {
        return StrictJson.jsonb().fromJson(json, Everything.class);
    }
}
