package dev.strata.users.service;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AttemptLimitTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void delayGrowsFromZeroToLongestDelay() {
        AttemptLimit limit = AttemptLimit.backoff(3, Duration.ofSeconds(5), HOUR);

        assertThat(limit.delays()).extracting(Duration::toSeconds).containsExactly(0L, 0L, 1L, 2L, 4L, 5L);
    }

    @Test
    void respectsLongestDelayBelowOneSecond() {
        assertThat(AttemptLimit.backoff(1, Duration.ofMillis(10), HOUR).delays())
                .containsExactly(Duration.ofMillis(10));
    }

    @Test
    void isOffWithoutAttempts() {
        assertThat(AttemptLimit.quota(0, HOUR).isOff()).isTrue();
        assertThat(AttemptLimit.backoff(0, HOUR, HOUR).isOff()).isTrue();
        assertThat(AttemptLimit.backoff(1, HOUR, HOUR).isOff()).isFalse();
    }

    @Test
    void capAppliesAsLongAsAttemptsCount() {
        AttemptLimit limit = AttemptLimit.cap(3, HOUR);

        assertThat(limit.delays()).containsExactly(Duration.ZERO, Duration.ZERO, HOUR);
        assertThat(limit.memory()).isEqualTo(HOUR);
    }

    @Test
    void spreadsQuotaEvenlyOverWindow() {
        assertThat(AttemptLimit.quota(3, HOUR).delays())
                .containsExactly(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(20));
    }
}
