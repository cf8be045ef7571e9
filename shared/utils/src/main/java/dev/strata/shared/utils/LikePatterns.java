package dev.strata.shared.utils;

/** Patterns for {@code LIKE ... ESCAPE '\\'}. */
public final class LikePatterns {

    private LikePatterns() {}

    /**
     * Returns a pattern for strings with a given prefix.
     *
     * @param prefix the prefix, or null
     * @return the pattern, with the wildcards of the prefix escaped; null without a prefix, because no pattern matches the
     *     null of an optional column
     */
    public static String startingWith(String prefix) {
        return prefix == null ? null : prefix.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }
}
