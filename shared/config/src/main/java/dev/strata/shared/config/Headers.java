package dev.strata.shared.config;

/** Header names that {@link jakarta.ws.rs.core.HttpHeaders} lacks. */
public final class Headers {

    /** Identifies a request across all services, in logs and responses. */
    public static final String CORRELATION_ID = "X-Correlation-ID";

    /** Identifies a request that must be processed only once: draft-ietf-httpapi-idempotency-key-header. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** {@code true} on a replayed response. */
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    /** The remaining quota: draft-ietf-httpapi-ratelimit-headers. */
    public static final String RATE_LIMIT = "RateLimit";

    /** The quota policy: draft-ietf-httpapi-ratelimit-headers. */
    public static final String RATE_LIMIT_POLICY = "RateLimit-Policy";

    private Headers() {}
}
