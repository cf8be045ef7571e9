package dev.strata.shared.config;

/** Header names beyond those that {@link jakarta.ws.rs.core.HttpHeaders} knows. */
public final class Headers {

    /** Names one journey of a request through all services, in logs and answers alike. */
    public static final String CORRELATION_ID = "X-Correlation-ID";

    /** The caller's name for a request that must be done once: draft-ietf-httpapi-idempotency-key-header. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** Says {@code true} on an answer that was given before. */
    public static final String IDEMPOTENCY_REPLAYED = "Idempotency-Replayed";

    /** What is left of a quota: draft-ietf-httpapi-ratelimit-headers. */
    public static final String RATE_LIMIT = "RateLimit";

    /** The quota itself: draft-ietf-httpapi-ratelimit-headers. */
    public static final String RATE_LIMIT_POLICY = "RateLimit-Policy";

    private Headers() {}
}
