package dev.strata.shared.utils;

import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;

/** The one place that decides what an identifier looks like. */
public final class Ids {

    private Ids() {}

    /**
     * Makes a new identifier.
     *
     * @return a UUID version 7 (RFC 9562): its leading bits are the time, so a database index grows at its end
     */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
