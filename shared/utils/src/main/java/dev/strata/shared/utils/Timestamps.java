package dev.strata.shared.utils;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants in the precision of the database. */
public final class Timestamps {

    private Timestamps() {}

    /**
     * Returns the current time.
     *
     * @return the instant, truncated to microseconds, the precision of a PostgreSQL {@code timestamptz}: a value that
     *     is written and read back stays equal
     */
    public static Instant now() {
        return truncate(Instant.now());
    }

    static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
