package dev.strata.shared.dev.telemetry;

import java.time.Instant;
import java.util.Map;

/**
 * A log record.
 *
 * @param service that logged it
 * @param time when
 * @param level such as INFO, in the words of the logging API that was used
 * @param logger its name
 * @param body the message
 * @param traceId the trace it was logged in, 32 hexadecimal digits; empty outside of one
 * @param attributes all attributes, among them the stack trace of an exception
 */
public record ReceivedLine(
        String service,
        Instant time,
        String level,
        String logger,
        String body,
        String traceId,
        Map<String, String> attributes) {}
