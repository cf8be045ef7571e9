package dev.strata.shared.web.json;

/** Text as a database can keep it. */
public final class PlainText {

    private PlainText() {}

    /**
     * Refuses what has no place in UTF-8 text: the character NUL, and half of a surrogate pair.
     *
     * @param text what the caller sent
     * @return the same
     * @throws IllegalArgumentException when it holds either
     */
    public static String check(String text) {
        boolean isPlain = text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (!isPlain) {
            throw new IllegalArgumentException("holds a character that is no text");
        }
        return text;
    }
}
