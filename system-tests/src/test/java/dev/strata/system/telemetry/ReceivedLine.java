package dev.strata.system.telemetry;

/**
 * One line of a log.
 *
 * @param service that logged it
 * @param traceId the trace that it belongs to; empty for none
 * @param body the line
 */
public record ReceivedLine(String service, String traceId, String body) {}
