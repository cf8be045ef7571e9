package dev.strata.system.telemetry;

/**
 * A log record.
 *
 * @param service that logged it
 * @param body the message
 */
public record ReceivedLine(String service, String body) {}
