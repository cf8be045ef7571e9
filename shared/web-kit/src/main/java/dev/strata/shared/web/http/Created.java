package dev.strata.shared.web.http;

import dev.strata.shared.schemas.Versioned;

/**
 * What an operation returns that has created a resource: 201 with {@code Location}, entity tag and body.
 *
 * @param location where the resource is: a reference relative to the request's path with a slash behind it (RFC 3986,
 *     section 5)
 * @param entityTag its entity tag, quotes included
 * @param body its representation
 * @param replayed true when the same request was answered before
 * @param <T> the representation; a replayed one is JSON text already
 */
public record Created<T>(String location, String entityTag, Object body, boolean replayed) {

    /**
     * A new resource.
     *
     * @param location its id, for a member of the collection that the request was sent to; else a relative reference
     * @param body its representation
     * @return 201
     */
    public static <T extends Versioned> Created<T> of(Object location, T body) {
        return new Created<>(location.toString(), "\"%d\"".formatted(body.version()), body, false);
    }
}
