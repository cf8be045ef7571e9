package dev.strata.shared.web.ratelimit;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class MemoryRateLimiterTest {

    private final RateLimiter limiter = new MemoryRateLimiter();
    private final RateLimit twoPerHour = new RateLimit("address", 2, Duration.ofHours(1));

    @Test
    void rejectsRequestsOverTheLimit() {
        assertThat(limiter.tryAcquire("a", twoPerHour).remaining()).isEqualTo(1);
        assertThat(limiter.tryAcquire("a", twoPerHour).remaining()).isZero();

        RateLimitResult third = limiter.tryAcquire("a", twoPerHour);

        assertThat(third.allowed()).isFalse();
        assertThat(third.retryAfterSeconds()).isBetween(1_700L, 1_801L);
    }

    @Test
    void countsPerCallerAndPolicy() {
        limiter.tryAcquire("a", twoPerHour);
        limiter.tryAcquire("a", twoPerHour);

        assertThat(limiter.tryAcquire("b", twoPerHour).allowed()).isTrue();
        assertThat(limiter.tryAcquire("a", new RateLimit("principal", 2, Duration.ofHours(1)))
                        .allowed())
                .isTrue();
    }

    @Test
    void refills() {
        RateLimit fast = new RateLimit("address", 1, Duration.ofMillis(1));

        assertThat(limiter.tryAcquire("a", fast).allowed()).isTrue();
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            while (!limiter.tryAcquire("a", fast).allowed()) {
                Thread.onSpinWait();
            }
        });
    }

    @Test
    void remembersCallersForTheWholeWindow() {
        AtomicLong nanos = new AtomicLong();
        RateLimiter remembering = new MemoryRateLimiter(nanos::get);
        remembering.tryAcquire("a", twoPerHour);
        remembering.tryAcquire("a", twoPerHour);

        nanos.addAndGet(Duration.ofMinutes(59).toNanos());

        assertThat(remembering.tryAcquire("a", twoPerHour).allowed()).isFalse();
    }

    @Test
    void formatsHeaders() {
        assertThat(twoPerHour.policyHeader()).isEqualTo("\"address\";q=2;w=3600");
        assertThat(new RateLimitResult(false, 0, Duration.ofMillis(1_200)).header(twoPerHour))
                .isEqualTo("\"address\";r=0;t=2");
    }
}
