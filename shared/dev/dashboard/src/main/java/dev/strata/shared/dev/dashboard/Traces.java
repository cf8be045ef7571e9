package dev.strata.shared.dev.dashboard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.strata.shared.dev.telemetry.ReceivedSpan;

/** The last traces. Those of the background have a limit of their own, or they would soon displace all others. */
final class Traces {

    static final int LIMIT = 400;
    static final int BACKGROUND_LIMIT = 40;
    static final int SPAN_LIMIT = 500;
    // A request that asks the database hundreds of times is what one looks for here, and may come hundreds of times.
    static final int ALL_SPANS_LIMIT = 20_000;

    private final Map<String, List<ReceivedSpan>> traces = new LinkedHashMap<>();
    private final Set<String> changed = new HashSet<>();
    private int allSpans;

    synchronized void add(ReceivedSpan span) {
        List<ReceivedSpan> spans = traces.computeIfAbsent(span.traceId(), id -> new ArrayList<>());
        if (spans.size() < SPAN_LIMIT) {
            spans.add(span);
            allSpans++;
            changed.add(span.traceId());
        }
        forgetOldest();
    }

    private void forgetOldest() {
        if (traces.size() <= LIMIT && allSpans <= ALL_SPANS_LIMIT) {
            return;
        }
        List<String> background = traces.entrySet().stream()
                .filter(trace -> TraceSummary.isBackground(trace.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        String oldest = background.size() > BACKGROUND_LIMIT
                ? background.get(0)
                : traces.keySet().iterator().next();
        allSpans -= traces.remove(oldest).size();
    }

    /** Those that have changed since the last call. */
    synchronized List<TraceSummary> changes() {
        List<TraceSummary> summaries = changed.stream()
                .filter(traces::containsKey)
                .map(id -> TraceSummary.of(id, traces.get(id)))
                .toList();
        changed.clear();
        return summaries;
    }

    /** The oldest first. */
    synchronized List<TraceSummary> all() {
        return traces.entrySet().stream()
                .map(trace -> TraceSummary.of(trace.getKey(), trace.getValue()))
                .toList();
    }

    synchronized Optional<List<ReceivedSpan>> find(String id) {
        return Optional.ofNullable(traces.get(id)).map(List::copyOf);
    }
}
