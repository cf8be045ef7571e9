package dev.strata.shared.dev.telemetry;

import java.util.Map;

/**
 * A span of a trace.
 *
 * @param service that recorded it
 * @param traceId 32 hexadecimal digits
 * @param spanId 16 hexadecimal digits
 * @param parentId the id of the parent span; empty for the root
 * @param kind SERVER, CLIENT, PRODUCER, CONSUMER or INTERNAL
 * @param name the operation
 * @param startNanos when it began, in nanoseconds since 1970
 * @param endNanos when it ended, likewise
 * @param isFailed whether it ended with an error
 * @param attributes all attributes
 */
public record ReceivedSpan(
        String service,
        String traceId,
        String spanId,
        String parentId,
        String kind,
        String name,
        long startNanos,
        long endNanos,
        boolean isFailed,
        Map<String, String> attributes) {}
