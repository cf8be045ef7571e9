package dev.strata.users.service;

import java.time.Duration;

/**
 * Exponential backoff for failed logins: no delay at first, then one second, doubling up to a maximum. Accounts are
 * delayed but never locked, so that an attacker cannot lock users out.
 *
 * @param freeAttempts the number of failures without a delay
 * @param max the maximum delay
 */
record LoginDelay(int freeAttempts, Duration max) {

    // 2^30 seconds exceed any sensible maximum and do not overflow.
    private static final int MAX_DOUBLINGS = 30;

    Duration after(long failures) {
        if (failures < freeAttempts) {
            return Duration.ZERO;
        }
        long doublings = Math.min(failures - freeAttempts, MAX_DOUBLINGS);
        Duration delay = Duration.ofSeconds(1L << doublings);
        return delay.compareTo(max) < 0 ? delay : max;
    }
}
