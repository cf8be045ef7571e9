package dev.strata.shared.web.ratelimit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** Token buckets in memory, for the most recent callers. */
@ApplicationScoped
public class MemoryRateLimiter implements RateLimiter {

    // About 30 MB: limits the memory that an attacker with many addresses can use.
    private static final int MAX_CALLERS = 100_000;

    private final LoadingCache<BucketKey, Bucket> buckets;

    MemoryRateLimiter() {
        this(Ticker.systemTicker());
    }

    MemoryRateLimiter(Ticker ticker) {
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MAX_CALLERS)
                .ticker(ticker)
                // After that, an unused bucket is full.
                .expireAfter(Expiry.<BucketKey, Bucket>accessing(
                        (key, bucket) -> key.limit().window()))
                .build(key -> bucketOf(key.limit()));
    }

    @Override
    public RateLimitResult tryAcquire(String caller, RateLimit limit) {
        ConsumptionProbe probe = buckets.get(new BucketKey(caller, limit)).tryConsumeAndReturnRemaining(1);
        return new RateLimitResult(
                probe.isConsumed(), probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private static Bucket bucketOf(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.requests()).refillGreedy(limit.requests(), limit.window()))
                .build();
    }

    private record BucketKey(String caller, RateLimit limit) {}
}
