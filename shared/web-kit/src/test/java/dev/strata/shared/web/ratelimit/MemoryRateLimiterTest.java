package dev.strata.shared.web.ratelimit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryRateLimiterTest {

    private final RateLimiter limiter = new MemoryRateLimiter();
    private final RateLimit twoAnHour = new RateLimit("address", 2, Duration.ofHours(1));

    @Test
    void admitsWhatTheQuotaHoldsAndSaysWhenToComeBack() {
        assertThat(limiter.take("a", twoAnHour).remaining()).isEqualTo(1);
        assertThat(limiter.take("a", twoAnHour).remaining()).isZero();

        Verdict third = limiter.take("a", twoAnHour);

        assertThat(third.admitted()).isFalse();
        assertThat(third.waitSeconds()).isBetween(1_700L, 1_801L);
    }

    @Test
    void countsEachCallerAndEachQuotaApart() {
        limiter.take("a", twoAnHour);
        limiter.take("a", twoAnHour);

        assertThat(limiter.take("b", twoAnHour).admitted()).isTrue();
        assertThat(limiter.take("a", new RateLimit("principal", 2, Duration.ofHours(1)))
                        .admitted())
                .isTrue();
    }

    @Test
    void growsBack() {
        RateLimit fast = new RateLimit("address", 1, Duration.ofNanos(1));

        assertThat(limiter.take("a", fast).admitted()).isTrue();
        assertThat(limiter.take("a", fast).admitted()).isTrue();
    }

    @Test
    void saysItInTheTermsOfTheDraft() {
        assertThat(twoAnHour.policyHeader()).isEqualTo("\"address\";q=2;w=3600");
        assertThat(new Verdict(false, 0, Duration.ofMillis(1_200)).header(twoAnHour))
                .isEqualTo("\"address\";r=0;t=2");
    }
}
