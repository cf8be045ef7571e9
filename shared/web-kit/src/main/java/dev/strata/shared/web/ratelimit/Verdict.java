package dev.strata.shared.web.ratelimit;

import java.time.Duration;

/**
 * Whether a request may pass.
 *
 * @param admitted true when the quota had room for it
 * @param remaining how many more may come now
 * @param retryAfter how long until the next one may come; zero while some remain
 */
public record Verdict(boolean admitted, long remaining, Duration retryAfter) {

    String header(RateLimit limit) {
        return "\"%s\";r=%d;t=%d".formatted(limit.name(), remaining, waitSeconds());
    }

    long waitSeconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
