package dev.strata.shared.dev.telemetry;

/** Receives the telemetry of services. Implementations are thread-safe. */
public interface TelemetrySink {

    /**
     * Takes a span that has ended.
     *
     * @param span the span
     */
    void take(ReceivedSpan span);

    /**
     * Takes a log record.
     *
     * @param line the record
     */
    void take(ReceivedLine line);

    /**
     * Takes the latest value of a metric.
     *
     * @param metric the value
     */
    void take(ReceivedMetric metric);
}
