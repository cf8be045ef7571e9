package dev.strata.shared.dev.dashboard;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RingTest {

    @Test
    void keepsTheLast() {
        Ring<Integer> ring = new Ring<>(3);
        for (int i = 0; i < 10; i++) {
            ring.add(i);
        }

        assertThat(ring.items()).containsExactly(7, 8, 9);
    }
}
