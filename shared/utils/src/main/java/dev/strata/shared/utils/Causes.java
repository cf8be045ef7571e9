package dev.strata.shared.utils;

import java.util.Objects;
import java.util.stream.Stream;

/** The chain of causes of an exception. */
public final class Causes {

    // Chains may be cyclic.
    private static final int MAX_DEPTH = 20;

    private Causes() {}

    /**
     * Returns an exception and its causes.
     *
     * @param failure the exception
     * @return at most 20 exceptions, the outermost first
     */
    public static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_DEPTH);
    }
}
