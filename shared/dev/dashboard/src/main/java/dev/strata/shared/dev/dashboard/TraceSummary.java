package dev.strata.shared.dev.dashboard;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.strata.shared.dev.telemetry.ReceivedSpan;

/**
 * A trace in a list.
 *
 * @param id 32 hexadecimal digits
 * @param service where it began
 * @param name the operation
 * @param start in milliseconds since 1970
 * @param millis how long its first span took
 * @param status of the response; 0 if it was no request
 * @param failed whether a span of it failed
 * @param background whether it is a health probe, or a job of a service
 * @param the services involved
 * @param spans how many there are
 */
record TraceSummary(
        String id,
        String service,
        String name,
        long start,
        double millis,
        int status,
        boolean failed,
        boolean background,
        List<String> services,
        int spans) {

    private static final double NANOS_OF_MILLI = 1e6;
    private static final int SERVER_ERROR = 500;
    private static final Set<String> REQUEST_OR_EVENT = Set.of("SERVER", "CONSUMER");

    /** Sums up the spans of a trace, of which some may still be missing. */
    static TraceSummary of(String id, List<ReceivedSpan> spans) {
        ReceivedSpan first = first(spans);
        int status = Integer.parseInt(first.attributes().getOrDefault("http.response.status_code", "0"));
        return new TraceSummary(
                id,
                first.service(),
                name(first),
                (long) (first.startNanos() / NANOS_OF_MILLI),
                (first.endNanos() - first.startNanos()) / NANOS_OF_MILLI,
                status,
                status >= SERVER_ERROR || spans.stream().anyMatch(ReceivedSpan::isFailed),
                isBackground(spans),
                spans.stream().map(ReceivedSpan::service).distinct().sorted().toList(),
                spans.size());
    }

    private static ReceivedSpan first(List<ReceivedSpan> spans) {
        Comparator<ReceivedSpan> earliest = Comparator.comparingLong(ReceivedSpan::startNanos);
        Optional<ReceivedSpan> request =
                spans.stream().filter(span -> span.kind().equals("SERVER")).min(earliest);
        return request.orElseGet(() -> spans.stream().min(earliest).orElseThrow());
    }

    private static String name(ReceivedSpan span) {
        Map<String, String> attributes = span.attributes();
        String path = attributes.get("url.path");
        return path == null ? span.name() : attributes.getOrDefault("http.request.method", "") + " " + path;
    }

    /** Whether no user causes a trace. A failure is not background, but what somebody looks for. */
    static boolean isBackground(List<ReceivedSpan> spans) {
        boolean isJob = spans.stream().map(ReceivedSpan::kind).noneMatch(REQUEST_OR_EVENT::contains);
        return spans.stream().anyMatch(TraceSummary::isProbe)
                || isJob && spans.stream().noneMatch(ReceivedSpan::isFailed);
    }

    /** Whether a span is a request that no user makes. */
    static boolean isProbe(ReceivedSpan span) {
        String path = span.attributes().getOrDefault("url.path", "");
        return path.startsWith("/health") || path.startsWith("/openapi") || path.equals("/version");
    }
}
