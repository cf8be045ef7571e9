package dev.strata.shared.utils;

import java.util.Locale;
import java.util.Set;

/** Makes text from callers safe for logs. */
public final class LogText {

    private static final int MAX_LENGTH = 500;
    private static final String CUT = "...";
    // They can forge lines, control terminals and reorder the visible text.
    private static final Set<Integer> UNSAFE = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED);

    private LogText() {}

    /**
     * Escapes control, format and line characters, and cuts the text.
     *
     * @param text the text, or null
     * @return one line of at most 500 characters before they are escaped
     */
    public static String of(String text) {
        return text == null || isSafe(text) ? text : escape(text);
    }

    private static boolean isSafe(String text) {
        return text.length() <= MAX_LENGTH && text.chars().allMatch(c -> c >= ' ' && c < '\u007f');
    }

    private static String escape(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MAX_LENGTH).forEach(c -> append(line, c));
        return text.codePointCount(0, text.length()) > MAX_LENGTH ? line + CUT : line.toString();
    }

    private static void append(StringBuilder line, int c) {
        if (UNSAFE.contains(Character.getType(c))) {
            line.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
            line.appendCodePoint(c);
        }
    }
}
