package dev.strata.shared.data.idempotency;

/**
 * The stored response to a creation request.
 *
 * @param location the URI of the new resource
 * @param entityTag its entity tag, quotes included
 * @param body its representation, as JSON text
 */
public record StoredResponse(String location, String entityTag, String body) {}
