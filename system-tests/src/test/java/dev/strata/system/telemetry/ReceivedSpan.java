package dev.strata.system.telemetry;

import java.util.Map;

/**
 * A span of a trace.
 *
 * @param service that recorded it
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentId the id of the parent span; empty for the root
 * @param kind SERVER, CLIENT or INTERNAL
 * @param name the operation
 * @param attributes all attributes
 */
public record ReceivedSpan(
        String service,
        String traceId,
        String spanId,
        String parentId,
        String kind,
        String name,
        Map<String, String> attributes) {}
