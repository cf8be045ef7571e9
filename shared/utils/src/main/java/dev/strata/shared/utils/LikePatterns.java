package dev.strata.shared.utils;

/** Patterns for {@code LIKE ... ESCAPE '\\'}. */
public final class LikePatterns {

    /** Matches any string. */
    public static final String ANY = "%";

    private LikePatterns() {}

    /**
     * Returns a pattern for strings with a given prefix.
     *
     * @param prefix the prefix, or null to match any string
     * @return the pattern, with the wildcards of the prefix escaped
     */
    public static String startingWith(String prefix) {
        return prefix == null ? ANY : prefix.replaceAll("[\\\\%_]", "\\\\$0") + ANY;
    }
}
