package dev.strata.shared.utils;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListSettingsTest {

    @Test
    void removesBlanksAroundCommas() {
        assertThat(ListSettings.strip(List.of("https://a.example", " https://b.example ", " ")))
                .containsExactly("https://a.example", "https://b.example");
    }
}
