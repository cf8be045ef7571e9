package dev.strata.shared.web.http;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EntityTagsTest {

    @ParameterizedTest
    @ValueSource(strings = {"\"0\"", "W/\"0\"", "\"5\",\"0\"", "\"5\" , W/\"0\"", "\"0\",,", ",, \"0\"", "*"})
    void comparesWeakly(String header) {
        assertThat(EntityTags.parse("If-None-Match", header).containWeakly("0")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\"", "W/\"00\"", "", ","})
    void distinguishesTags(String header) {
        assertThat(EntityTags.parse("If-None-Match", header).containWeakly("0")).isFalse();
    }
}
