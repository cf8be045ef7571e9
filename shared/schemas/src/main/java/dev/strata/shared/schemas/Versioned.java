package dev.strata.shared.schemas;

/**
 * A representation that carries the version of its resource. The version becomes the entity tag of the response (RFC
 * 9110, section 8.8.3), and a {@code GET} with a matching {@code If-None-Match} gets 304.
 */
public interface Versioned {

    /**
     * Returns the version.
     *
     * @return a number that increases with each change to the resource
     */
    int version();
}
