package dev.strata.shared.testing.kit;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventDocumentTest {

    private static final String TYPE = "lamps.lamp-lit.v1";

    private final JsonNode published = EventSchemas.of(LampLit.class);

    @Test
    void describesWhatServicePublishesAndHandles() {
        EventDocument document = EventDocument.parse(
                EventDocument.describing("lamps", Map.of(TYPE, LampLit.class), Map.of("rooms.room-dark.v1", Room.class))
                        .text());

        assertThat(document.publishedTypes()).containsExactly(TYPE);
        assertThat(document.published(TYPE)).contains(published);
        assertThat(document.published("rooms.room-dark.v1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {Fewer.class, LampLit.class})
    void findsNothingMissingForReaderOfSomeMembers(Class<?> reader) {
        assertThat(EventDocument.missing(EventSchemas.of(reader), published, TYPE))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(classes = {OtherType.class, OtherName.class, OtherItem.class})
    void findsMemberThatIsGoneOrOther(Class<?> reader) {
        assertThat(EventDocument.missing(EventSchemas.of(reader), published, TYPE))
                .hasSize(1);
    }

    @Test
    void rejectsMemberThatIsNoValue() {
        assertThatThrownBy(() -> EventSchemas.of(Unknown.class)).isInstanceOf(IllegalArgumentException.class);
    }

    private record LampLit(UUID lampId, int watts, List<Room> rooms) {}

    private record Room(String name) {}

    private record Fewer(UUID lampId) {}

    private record OtherType(String watts) {}

    private record OtherName(int power) {}

    private record OtherItem(List<Integer> rooms) {}

    private record Unknown(Thread thread) {}
}
