package dev.strata.shared.event.retry;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Exponential backoff with jitter, so that instances that failed together do not retry together.
 *
 * @param first the longest wait after the first failure
 * @param longest the longest wait after many
 */
public record Backoff(Duration first, Duration longest) {

    private static final int MAX_DOUBLINGS = 20;

    /**
     * Returns how long to wait.
     *
     * @param failures how often it failed in a row, at least 1
     * @return between half and all of {@code first}, doubled with each further failure up to {@code longest}
     */
    public Duration after(int failures) {
        long doubled = first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS);
        long millis = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis / 2, millis + 1));
    }
}
