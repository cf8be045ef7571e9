package dev.strata.system.telemetry;

/**
 * One line of a log.
 *
 * @param service that logged it
 * @param body the line
 */
public record ReceivedLine(String service, String body) {}
