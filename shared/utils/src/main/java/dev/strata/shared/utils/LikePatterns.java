package dev.strata.shared.utils;

/** Patterns for {@code LIKE ... ESCAPE '\\'}. */
public final class LikePatterns {

    /** Matches every text. */
    public static final String ANY = "%";

    private LikePatterns() {}

    /**
     * The pattern of a prefix.
     *
     * @param prefix what a text must begin with, or null for any
     * @return a pattern in which no character of the prefix is a wildcard
     */
    public static String startingWith(String prefix) {
        return prefix == null ? ANY : prefix.replaceAll("[\\\\%_]", "\\\\$0") + ANY;
    }
}
