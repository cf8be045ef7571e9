package dev.strata.shared.dev.telemetry;

/**
 * The latest value of a metric.
 *
 * @param service that measured it
 * @param name as OpenTelemetry writes it
 * @param unit of its values
 * @param kind GAUGE, SUM or HISTOGRAM
 * @param attributes of the series
 * @param value the number, or the count of a histogram
 */
public record ReceivedMetric(String service, String name, String unit, String kind, String attributes, double value) {}
