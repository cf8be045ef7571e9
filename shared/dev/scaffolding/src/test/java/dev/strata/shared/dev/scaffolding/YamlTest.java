package dev.strata.shared.dev.scaffolding;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class YamlTest {

    @Test
    void writesJsonThatItRead() {
        String json =
                "{\"a\": 1, \"b\": \"2026-11-25T08:30:00Z\", \"c\": [\"x\", true, null, \"7\"], \"d\": {\"e\": 1.5}}";

        assertThat(Yaml.toJson(Yaml.read(json))).isEqualTo(json);
    }

    @Test
    void readsTimeAsString() {
        Map<String, Object> read = Yaml.read("at: 2026-11-25T08:30:00Z");

        assertThat(read).containsEntry("at", "2026-11-25T08:30:00Z");
    }
}
