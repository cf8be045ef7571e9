package dev.strata.shared.utils;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class IdsTest {

    @Test
    void createsAscendingVersion7Ids() {
        List<UUID> ids = Stream.generate(Ids::next).limit(1_000).toList();

        assertThat(ids).allMatch(id -> id.version() == 7).doesNotHaveDuplicates();
        assertThat(ids).extracting(UUID::toString).isSorted();
    }
}
