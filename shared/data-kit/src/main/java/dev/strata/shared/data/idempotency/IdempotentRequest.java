package dev.strata.shared.data.idempotency;

/**
 * A request with an idempotency key.
 *
 * @param caller the caller; keys are unique per caller
 * @param key the idempotency key
 * @param fingerprint a hash of method, path and body
 */
public record IdempotentRequest(String caller, String key, String fingerprint) {}
