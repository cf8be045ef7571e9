package dev.strata.system.telemetry;

import java.util.Map;

/**
 * One step of a trace.
 *
 * @param service that took it
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentId the span that it is part of; empty for the first
 * @param kind SERVER, CLIENT or INTERNAL
 * @param name what was done
 * @param attributes what else is known
 */
public record ReceivedSpan(
        String service,
        String traceId,
        String spanId,
        String parentId,
        String kind,
        String name,
        Map<String, String> attributes) {}
