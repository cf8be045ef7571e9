package dev.strata.system.telemetry;

/**
 * The last value of a metric.
 *
 * @param service that measured it
 * @param name as OpenTelemetry writes it
 * @param unit of its values
 * @param kind GAUGE, SUM or HISTOGRAM
 * @param attributes of the series
 * @param value the number, or for a histogram how many values it has
 */
public record ReceivedMetric(String service, String name, String unit, String kind, String attributes, double value) {}
