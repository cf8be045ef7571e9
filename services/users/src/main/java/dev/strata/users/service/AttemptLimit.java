package dev.strata.users.service;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often something may be attempted.
 *
 * @param delays the delay after one attempt, after two, and so on, the last one also after any more; empty without a
 *     limit
 * @param memory how long attempts count after the last one
 */
record AttemptLimit(List<Duration> delays, Duration memory) {

    // 2^30 seconds exceed any sensible maximum.
    private static final int MAX_DOUBLINGS = 30;

    /**
     * Exponential backoff: no delay at first, then one second, doubling up to a maximum.
     *
     * @param freeAttempts the number of attempts after which the delays begin; zero for no limit
     */
    static AttemptLimit backoff(int freeAttempts, Duration longestDelay, Duration memory) {
        Stream<Duration> growing = IntStream.rangeClosed(0, MAX_DOUBLINGS)
                .mapToObj(doublings -> Duration.ofSeconds(1L << doublings))
                .takeWhile(delay -> delay.compareTo(longestDelay) < 0);
        return after(freeAttempts, Stream.concat(growing, Stream.of(longestDelay)), memory);
    }

    /**
     * A number of attempts at once, then as many in each window, evenly.
     *
     * @param attempts the number; zero for no limit
     */
    static AttemptLimit quota(int attempts, Duration window) {
        return after(attempts, Stream.of(window.dividedBy(Math.max(attempts, 1))), window);
    }

    /**
     * A maximum number of attempts, reset once none has been made for a while.
     *
     * @param max the number; zero for no limit
     * @param memory how long that is
     */
    static AttemptLimit cap(int max, Duration memory) {
        return after(max, Stream.of(memory), memory);
    }

    private static AttemptLimit after(int freeAttempts, Stream<Duration> delays, Duration memory) {
        Stream<Duration> none = Stream.generate(() -> Duration.ZERO).limit(Math.max(freeAttempts - 1, 0));
        return new AttemptLimit(
                freeAttempts == 0 ? List.of() : Stream.concat(none, delays).toList(), memory);
    }

    boolean isOff() {
        return delays.isEmpty();
    }
}
