package dev.strata.shared.utils;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants that a database can keep without loss. */
public final class Timestamps {

    private Timestamps() {}

    /**
     * Reads the clock.
     *
     * @return the current instant in whole microseconds, which is what a PostgreSQL {@code timestamptz} holds: what
     *     was just written and what is read back are equal
     */
    public static Instant now() {
        return kept(Instant.now());
    }

    static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
