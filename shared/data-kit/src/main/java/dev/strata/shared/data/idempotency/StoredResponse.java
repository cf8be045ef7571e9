package dev.strata.shared.data.idempotency;

/**
 * The response to a request that created something.
 *
 * @param location the URI of what was created
 * @param entityTag its entity tag, quotes included
 * @param body its representation, as JSON text
 */
public record StoredResponse(String location, String entityTag, String body) {}
