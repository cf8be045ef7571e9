package dev.strata.shared.event;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EventTypesTest {

    @Test
    void readsTypeOfRecord() {
        assertThat(EventTypes.of(LampLit.class)).isEqualTo("lamps.lamp-lit.v1");
        assertThat(EventTypes.publisherOf("lamps.lamp-lit.v1")).isEqualTo("lamps");
    }

    @ParameterizedTest
    @ValueSource(classes = {Untyped.class, Unversioned.class})
    void rejectsRecordWithoutVersionedType(Class<?> event) {
        assertThatThrownBy(() -> EventTypes.of(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @EventType("lamps.lamp-lit.v1")
    private record LampLit(UUID lampId) {}

    @EventType("lamps.lamp-lit")
    private record Unversioned(UUID lampId) {}

    private record Untyped(UUID lampId) {}
}
