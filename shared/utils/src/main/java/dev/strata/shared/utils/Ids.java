package dev.strata.shared.utils;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** The one place that decides what an identifier looks like. */
public final class Ids {

    private Ids() {}

    /**
     * Reads an id in its one spelling, letters in either case.
     *
     * @param text such as {@code 0190f1d0-0000-7000-8000-000000000000}
     * @return the id
     * @throws IllegalArgumentException when the text is none; the JDK also takes {@code 1-1-1-1-1}
     */
    public static UUID parse(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("Not the spelling of an id: " + text);
        }
        return id;
    }

    /**
     * Makes a new identifier.
     *
     * @return a UUID version 7 (RFC 9562): its leading bits are the time, so a database index grows at its end
     */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
