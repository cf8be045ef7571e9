package dev.strata.shared.web.http;

import java.util.Locale;

import dev.strata.shared.schemas.Versioned;

/**
 * The result of an operation that creates a resource: 201 with {@code Location}, entity tag and body.
 *
 * @param location the location of the resource, relative to the request path followed by a slash (RFC 3986, section 5)
 * @param entityTag the entity tag, including quotes
 * @param body the representation
 * @param replayed true when this repeats an earlier response
 * @param <T> the type of the representation; a replayed body is JSON text
 */
public record Created<T>(String location, String entityTag, Object body, boolean replayed) {

    /**
     * Returns the result for a new resource.
     *
     * @param location the id, if the request path is the collection of the resource; otherwise a relative reference
     * @param body the representation
     * @return the result
     */
    public static <T extends Versioned> Created<T> of(Object location, T body) {
        return new Created<>(location.toString(), String.format(Locale.ROOT, "\"%d\"", body.version()), body, false);
    }
}
