package dev.strata.shared.dev.telemetry;

/** Takes what services report. Called by several threads at a time. */
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
