package dev.strata.shared.utils;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampsTest {

    @Test
    void areWholeMicroseconds() {
        assertThat(Timestamps.now().getNano() % 1_000).isZero();
    }
}
