package dev.strata.shared.dev.dashboard;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.strata.shared.dev.telemetry.ReceivedSpan;

/** How many requests each service has answered in each second of the last minute, and how many with an error. */
final class Rates {

    static final int SECONDS = 60;
    private static final long NANOS_OF_SECOND = 1_000_000_000L;
    private static final int SERVER_ERROR = 500;

    private final Map<String, Counts> services = new ConcurrentHashMap<>();

    void add(ReceivedSpan span) {
        if (span.kind().equals("SERVER") && !TraceSummary.isProbe(span)) {
            int status = Integer.parseInt(span.attributes().getOrDefault("http.response.status_code", "0"));
            services.computeIfAbsent(span.service(), name -> new Counts())
                    .add(span.endNanos() / NANOS_OF_SECOND, status >= SERVER_ERROR);
        }
    }

    /** The curve of a service up to a moment, the oldest second first. */
    Curve curve(String service, Instant now) {
        return services.computeIfAbsent(service, name -> new Counts()).curve(now.getEpochSecond());
    }

    /**
     * A minute.
     *
     * @param requests in each second
     * @param errors in each second
     */
    record Curve(int[] requests, int[] errors) {}

    private static final class Counts {

        private final int[] requests = new int[SECONDS];
        private final int[] errors = new int[SECONDS];
        private long last;

        synchronized void add(long second, boolean isError) {
            advance(second);
            if (last - second < SECONDS) {
                requests[index(second)]++;
                errors[index(second)] += isError ? 1 : 0;
            }
        }

        private void advance(long second) {
            for (long each = Math.max(last + 1, second - SECONDS + 1); each <= second; each++) {
                requests[index(each)] = 0;
                errors[index(each)] = 0;
            }
            last = Math.max(last, second);
        }

        synchronized Curve curve(long now) {
            advance(now);
            int[] requestsInOrder = new int[SECONDS];
            int[] errorsInOrder = new int[SECONDS];
            for (int i = 0; i < SECONDS; i++) {
                requestsInOrder[i] = requests[index(now - SECONDS + 1 + i)];
                errorsInOrder[i] = errors[index(now - SECONDS + 1 + i)];
            }
            return new Curve(requestsInOrder, errorsInOrder);
        }

        private static int index(long second) {
            return (int) (second % SECONDS);
        }
    }
}
