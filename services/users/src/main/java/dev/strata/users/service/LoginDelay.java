package dev.strata.users.service;

import java.time.Duration;

/**
 * How long to wait after a number of failures: not at all at first, then a second, and twice as long each time up to a
 * longest wait. There is always a next attempt, so nobody is locked out for good.
 *
 * @param freeAttempts failures that lead to no wait
 * @param longest the longest wait
 */
record LoginDelay(int freeAttempts, Duration longest) {

    // 2^30 seconds are more than any longest wait, and no overflow.
    private static final int MAX_DOUBLINGS = 30;

    Duration after(long failures) {
        if (failures < freeAttempts) {
            return Duration.ZERO;
        }
        long doublings = Math.min(failures - freeAttempts, MAX_DOUBLINGS);
        Duration delay = Duration.ofSeconds(1L << doublings);
        return delay.compareTo(longest) < 0 ? delay : longest;
    }
}
