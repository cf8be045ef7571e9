package dev.strata.shared.web.json;

/** Text that a database can store. */
public final class PlainText {

    private PlainText() {}

    /**
     * Rejects NUL characters and unpaired surrogates.
     *
     * @param text the text
     * @return the text
     * @throws IllegalArgumentException when the text contains either
     */
    public static String check(String text) {
        boolean isPlain = text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
        if (!isPlain) {
            throw new IllegalArgumentException("contains an invalid character");
        }
        return text;
    }
}
