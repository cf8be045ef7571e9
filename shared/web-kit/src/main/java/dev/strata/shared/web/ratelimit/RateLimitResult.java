package dev.strata.shared.web.ratelimit;

import java.time.Duration;
import java.util.Locale;

/**
 * Whether a request is within its rate limit.
 *
 * @param allowed true when the request is within the limit
 * @param remaining the number of requests left
 * @param retryAfter the time until the next request is allowed; zero while requests are left
 */
public record RateLimitResult(boolean allowed, long remaining, Duration retryAfter) {

    String header(RateLimit limit) {
        return String.format(Locale.ROOT, "\"%s\";r=%d;t=%d", limit.name(), remaining, retryAfterSeconds());
    }

    long retryAfterSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
