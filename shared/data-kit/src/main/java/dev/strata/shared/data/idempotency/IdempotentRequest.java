package dev.strata.shared.data.idempotency;

/**
 * A request that may come twice.
 *
 * @param caller who sent it; two callers may choose the same key
 * @param key the caller's name for it
 * @param fingerprint a hash of what it asks for
 */
public record IdempotentRequest(String caller, String key, String fingerprint) {}
