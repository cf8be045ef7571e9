package dev.strata.shared.data.idempotency;

/**
 * An answer as it is kept.
 *
 * @param status the HTTP status
 * @param location the address of what was made, or null
 * @param entityTag its entity tag, quotes included, or null
 * @param body the JSON text, or null
 */
public record StoredAnswer(int status, String location, String entityTag, String body) {}
