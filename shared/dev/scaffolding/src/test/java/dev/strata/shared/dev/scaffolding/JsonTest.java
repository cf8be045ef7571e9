package dev.strata.shared.dev.scaffolding;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTest {

    @Test
    void writesWhatItRead() {
        String json =
                "{\"a\": 1, \"b\": \"2026-11-25T08:30:00Z\", \"c\": [\"x\", true, null, \"7\"], \"d\": {\"e\": 1.5}}";

        assertThat(Json.write(Json.read(json))).isEqualTo(json);
    }

    @Test
    void takesATimeForAText() {
        Map<String, Object> read = Json.read("at: 2026-11-25T08:30:00Z");

        assertThat(read).containsEntry("at", "2026-11-25T08:30:00Z");
    }
}
