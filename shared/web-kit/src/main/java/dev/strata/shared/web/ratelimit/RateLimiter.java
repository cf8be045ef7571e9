package dev.strata.shared.web.ratelimit;

/**
 * Counts requests. The one here counts in memory, each instance of a service for itself; an alternative bean with a
 * store that all instances share counts for all of them.
 */
public interface RateLimiter {

    /**
     * Takes one request out of a caller's quota.
     *
     * @param caller whose quota it is, unique within the limit's name
     * @param limit the quota
     * @return whether it may pass
     */
    Verdict take(String caller, RateLimit limit);
}
