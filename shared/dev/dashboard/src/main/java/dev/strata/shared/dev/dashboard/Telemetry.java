package dev.strata.shared.dev.dashboard;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.strata.shared.dev.telemetry.ReceivedLine;
import dev.strata.shared.dev.telemetry.ReceivedMetric;
import dev.strata.shared.dev.telemetry.ReceivedSpan;
import dev.strata.shared.dev.telemetry.TelemetrySink;

/** What services have reported lately, in memory of a fixed size. */
final class Telemetry implements TelemetrySink {

    private static final int LINES = 3_000;
    // A page that falls further behind misses some.
    private static final int LONGEST_BATCH = 1_000;
    private static final int METRICS = 5_000;
    private static final double BYTES_OF_MEGABYTE = 1024 * 1024;

    private final Ring<LogLine> lines = new Ring<>(LINES);
    private final List<LogLine> newLines = new ArrayList<>();
    private long lastNumber;
    private final Traces traces = new Traces();
    private final Rates rates = new Rates();
    private final Map<String, ReceivedMetric> metrics = new ConcurrentHashMap<>();

    @Override
    public void take(ReceivedSpan span) {
        traces.add(span);
        rates.add(span);
    }

    @Override
    public void take(ReceivedLine line) {
        take(LogLine.of(line));
    }

    void take(LogLine line) {
        synchronized (newLines) {
            LogLine numbered = line.numbered(++lastNumber);
            lines.add(numbered);
            if (newLines.size() < LONGEST_BATCH) {
                newLines.add(numbered);
            }
        }
    }

    @Override
    public void take(ReceivedMetric metric) {
        String series = metric.service() + metric.name() + metric.attributes();
        if (metrics.size() < METRICS || metrics.containsKey(series)) {
            metrics.put(series, metric);
        }
    }

    List<LogLine> lines() {
        return lines.items();
    }

    /** Those since the last call. */
    List<LogLine> newLines() {
        synchronized (newLines) {
            List<LogLine> taken = List.copyOf(newLines);
            newLines.clear();
            return taken;
        }
    }

    Traces traces() {
        return traces;
    }

    Rates.Curve curve(String service) {
        return rates.curve(service, Instant.now());
    }

    /** What the heap of a service takes, in megabytes; 0 until it has reported it. */
    long heap(String service) {
        double bytes = metrics.values().stream()
                .filter(metric -> metric.service().equals(service))
                .filter(metric -> metric.name().equals("jvm.memory.used"))
                .filter(metric -> metric.attributes().contains("jvm.memory.type=heap"))
                .mapToDouble(ReceivedMetric::value)
                .sum();
        return Math.round(bytes / BYTES_OF_MEGABYTE);
    }
}
