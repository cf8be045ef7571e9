package dev.strata.shared.schemas;

/**
 * A representation that states which version of its resource it shows. It is answered with that version as its entity tag
 * (RFC 9110, section 8.8.3), and a {@code GET} that names the tag in {@code If-None-Match} with 304.
 */
public interface Versioned {

    /**
     * The version.
     *
     * @return a number that grows with each change of the resource
     */
    int version();
}
