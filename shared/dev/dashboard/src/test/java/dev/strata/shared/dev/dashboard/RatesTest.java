package dev.strata.shared.dev.dashboard;

import java.time.Instant;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RatesTest {

    private static final long NOW = 1_000_000;

    private final Rates rates = new Rates();

    @Test
    void countsRequestsAndErrorsBySecond() {
        rates.add(Spans.request("catalog", "1", NOW, "/api/v1/products", 200));
        rates.add(Spans.request("catalog", "2", NOW, "/api/v1/products", 404));
        rates.add(Spans.request("catalog", "3", NOW - 1, "/api/v1/products", 500));

        Rates.Curve curve = rates.curve("catalog", Instant.ofEpochSecond(NOW));

        assertThat(curve.requests()).hasSize(Rates.SECONDS).endsWith(0, 1, 2);
        assertThat(curve.errors()).endsWith(0, 1, 0);
    }

    @Test
    void forgetsAfterMinute() {
        rates.add(Spans.request("catalog", "1", NOW, "/api/v1/products", 200));

        assertThat(sum(NOW + Rates.SECONDS - 1)).isEqualTo(1);
        assertThat(sum(NOW + Rates.SECONDS)).isZero();
    }

    @Test
    void ignoresWhatComesTooLate() {
        rates.add(Spans.request("catalog", "1", NOW, "/api/v1/products", 200));
        rates.add(Spans.request("catalog", "2", NOW - Rates.SECONDS, "/api/v1/products", 200));

        assertThat(sum(NOW)).isEqualTo(1);
    }

    @Test
    void ignoresProbes() {
        rates.add(Spans.request("catalog", "1", NOW, "/health/ready", 200));

        assertThat(sum(NOW)).isZero();
    }

    private int sum(long second) {
        return IntStream.of(
                        rates.curve("catalog", Instant.ofEpochSecond(second)).requests())
                .sum();
    }
}
