package dev.strata.shared.utils;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** Creates and parses identifiers. */
public final class Ids {

    private Ids() {}

    /**
     * Parses an id in canonical form, in either case.
     *
     * @param text such as {@code 0190f1d0-0000-7000-8000-000000000000}
     * @return the id
     * @throws IllegalArgumentException for any other text, even {@code 1-1-1-1-1}, which the JDK accepts
     */
    public static UUID parse(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not a canonical UUID: " + text);
        }
        return id;
    }

    /**
     * Creates an id.
     *
     * @return a UUID version 7 (RFC 9562): it starts with the time, so new rows go to the end of an index
     */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
