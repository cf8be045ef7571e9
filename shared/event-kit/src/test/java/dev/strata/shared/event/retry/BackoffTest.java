package dev.strata.shared.event.retry;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    @ParameterizedTest
    @CsvSource({"1, 200", "2, 400", "5, 3200", "9, 30000", "1000000, 30000"})
    void waitsBetweenHalfAndAllOfDoubledTime(int failures, long longest) {
        assertThat(backoff.after(failures)).isBetween(Duration.ofMillis(longest / 2), Duration.ofMillis(longest));
    }

    @Test
    void spreadsInstances() {
        assertThat(Stream.generate(() -> backoff.after(9)).limit(20).distinct()).hasSizeGreaterThan(1);
    }
}
