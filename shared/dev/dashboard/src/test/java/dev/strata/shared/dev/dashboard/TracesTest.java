package dev.strata.shared.dev.dashboard;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.strata.shared.dev.telemetry.ReceivedSpan;

import static org.assertj.core.api.Assertions.assertThat;

class TracesTest {

    private final Traces traces = new Traces();

    @Test
    void sumsUpByFirstRequest() {
        traces.add(new ReceivedSpan(
                "catalog", "t", "2", "b7ad6b7169203331", "INTERNAL", "find", 20_000_000, 30_000_000, true, Map.of()));
        traces.add(Spans.request("orders", "t", 1, "/api/v1/orders", 201));

        assertThat(traces.all())
                .containsExactly(new TraceSummary(
                        "t",
                        "orders",
                        "GET /api/v1/orders",
                        0,
                        1000,
                        201,
                        true,
                        false,
                        List.of("catalog", "orders"),
                        2));
    }

    @Test
    void failsWithServerError() {
        traces.add(Spans.request("orders", "t", 1, "/api/v1/orders", 503));

        assertThat(traces.all().get(0).failed()).isTrue();
    }

    @Test
    void forgetsOldest() {
        for (int i = 0; i <= Traces.LIMIT; i++) {
            traces.add(Spans.request("orders", id(i), i, "/api/v1/orders", 200));
        }

        assertThat(traces.all()).hasSize(Traces.LIMIT);
        assertThat(traces.find(id(0))).isEmpty();
        assertThat(traces.find(id(1))).isPresent();
    }

    @Test
    void probesDoNotDisplaceRequests() {
        traces.add(Spans.request("orders", "first", 0, "/api/v1/orders", 200));
        for (int i = 0; i < Traces.LIMIT * 2; i++) {
            traces.add(Spans.request("orders", id(i), i, "/health/ready", 200));
        }

        assertThat(traces.find("first")).isPresent();
        assertThat(traces.all()).filteredOn(TraceSummary::background).hasSize(Traces.LIMIT - 1);
    }

    @Test
    void jobsAreBackgroundUnlessTheyFail() {
        traces.add(job("job", false));
        traces.add(job("failed", true));
        traces.add(job("part of a request", false));
        traces.add(Spans.request("orders", "part of a request", 1, "/api/v1/orders", 200));

        assertThat(traces.all())
                .filteredOn(TraceSummary::background)
                .extracting(TraceSummary::id)
                .containsExactly("job");
    }

    private static ReceivedSpan job(String trace, boolean isFailed) {
        return new ReceivedSpan(
                "orders", trace, "1", "", "INTERNAL", "OrderRepository.placedBefore", 1, 2, isFailed, Map.of());
    }

    @Test
    void limitsSpansOfOneTrace() {
        for (int i = 0; i <= Traces.SPAN_LIMIT; i++) {
            traces.add(Spans.request("orders", "t", i, "/api/v1/orders", 200));
        }

        assertThat(traces.find("t").orElseThrow()).hasSize(Traces.SPAN_LIMIT);
    }

    @Test
    void limitsSpansOfAllTraces() {
        int each = 100;
        for (int i = 0; i <= Traces.ALL_SPANS_LIMIT; i++) {
            traces.add(Spans.request("orders", id(i / each), i, "/api/v1/orders", 200));
        }

        assertThat(traces.all()).hasSize(Traces.ALL_SPANS_LIMIT / each);
        assertThat(traces.find(id(0))).isEmpty();
    }

    @Test
    void tellsChangesOnce() {
        traces.add(Spans.request("orders", "t", 1, "/api/v1/orders", 200));

        assertThat(traces.changes()).hasSize(1);
        assertThat(traces.changes()).isEmpty();
    }

    private static String id(int number) {
        return String.format(Locale.ROOT, "%032x", number);
    }
}
