package dev.strata.shared.utils;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampsTest {

    @Test
    void truncatesToMicroseconds() {
        assertThat(Timestamps.now().getNano() % 1_000).isZero();
    }
}
