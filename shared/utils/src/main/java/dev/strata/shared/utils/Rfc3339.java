package dev.strata.shared.utils;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Reads dates and times as RFC 3339 writes them: a year of four digits, so that every one of them fits into a database,
 * which the wider format of {@code java.time} does not promise.
 */
public final class Rfc3339 {

    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(FULL_DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Rfc3339() {}

    /**
     * Reads a {@code full-date}.
     *
     * @param text such as {@code 2026-01-31}
     * @return the date
     * @throws IllegalArgumentException when the text is none
     */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(matching(FULL_DATE, text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No such day: " + text, e);
        }
    }

    /**
     * Reads a {@code date-time}.
     *
     * @param text such as {@code 2026-01-31T08:30:00Z} or {@code 2026-01-31T09:30:00+01:00}
     * @return the instant in whole microseconds, which is what a PostgreSQL {@code timestamptz} holds
     * @throws IllegalArgumentException when the text is none
     */
    public static Instant instant(String text) {
        try {
            return Timestamps.kept(
                    OffsetDateTime.parse(matching(DATE_TIME, text)).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("No such time: " + text, e);
        }
    }

    private static String matching(Pattern format, String text) {
        if (!format.matcher(text).matches()) {
            throw new IllegalArgumentException("Not written as RFC 3339 does: " + text);
        }
        return text;
    }
}
