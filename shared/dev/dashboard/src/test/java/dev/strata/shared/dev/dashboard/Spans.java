package dev.strata.shared.dev.dashboard;

import java.util.Map;

import dev.strata.shared.dev.telemetry.ReceivedSpan;

/** Spans for tests. */
final class Spans {

    private static final long SECOND = 1_000_000_000L;

    private Spans() {}

    /** A request that took a second. */
    static ReceivedSpan request(String service, String trace, long second, String path, int status) {
        return new ReceivedSpan(
                service,
                trace,
                "b7ad6b7169203331",
                "",
                "SERVER",
                "GET",
                (second - 1) * SECOND,
                second * SECOND,
                false,
                Map.of(
                        "url.path",
                        path,
                        "http.request.method",
                        "GET",
                        "http.response.status_code",
                        Integer.toString(status)));
    }
}
