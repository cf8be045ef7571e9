package dev.strata.shared.web.ratelimit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** Token buckets in memory, for the callers that were seen last. */
@ApplicationScoped
public class MemoryRateLimiter implements RateLimiter {

    // Some 30 MB: an attacker with many addresses must not fill the heap.
    private static final int MAX_CALLERS = 100_000;

    private final LoadingCache<Owner, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MAX_CALLERS)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build(owner -> bucketOf(owner.limit()));

    @Override
    public Verdict take(String caller, RateLimit limit) {
        ConsumptionProbe probe = buckets.get(new Owner(caller, limit)).tryConsumeAndReturnRemaining(1);
        return new Verdict(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucketOf(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
                .build();
    }

    private record Owner(String caller, RateLimit limit) {}
}
