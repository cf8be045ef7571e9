package dev.strata.shared.web.ratelimit;

/**
 * Enforces rate limits. The default implementation counts in memory, per instance of a service; provide an alternative
 * bean with a shared store to count across instances.
 */
public interface RateLimiter {

    /**
     * Consumes one request from the quota of a caller.
     *
     * @param caller the caller, unique within the policy
     * @param limit the policy
     * @return whether the request is allowed
     */
    RateLimitResult tryAcquire(String caller, RateLimit limit);
}
