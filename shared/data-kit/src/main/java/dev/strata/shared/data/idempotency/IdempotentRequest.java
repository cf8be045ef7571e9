package dev.strata.shared.data.idempotency;

/**
 * A request that may be sent more than once.
 *
 * @param caller the caller; two callers may choose the same key
 * @param key the idempotency key
 * @param fingerprint a hash of method, path and body
 */
public record IdempotentRequest(String caller, String key, String fingerprint) {}
