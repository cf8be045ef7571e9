package dev.strata.shared.utils;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Parses RFC 3339 dates and times. Unlike the formats of {@code java.time}, RFC 3339 limits years to four digits, so
 * every value fits into a database column.
 */
public final class Rfc3339 {

    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern DATE_TIME =
            Pattern.compile(FULL_DATE + "T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

    private Rfc3339() {}

    /**
     * Parses a {@code full-date}.
     *
     * @param text such as {@code 2026-01-31}
     * @return the date
     * @throws IllegalArgumentException when the text is not valid
     */
    public static LocalDate date(String text) {
        try {
            return LocalDate.parse(requireMatch(FULL_DATE, text));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a valid date: " + text, e);
        }
    }

    /**
     * Parses a {@code date-time}.
     *
     * @param text such as {@code 2026-01-31T08:30:00Z} or {@code 2026-01-31T09:30:00+01:00}
     * @return the instant, truncated to microseconds, the precision of a PostgreSQL {@code timestamptz}
     * @throws IllegalArgumentException when the text is not valid
     */
    public static Instant instant(String text) {
        try {
            return Timestamps.truncate(
                    OffsetDateTime.parse(requireMatch(DATE_TIME, text)).toInstant());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("Not a valid time: " + text, e);
        }
    }

    private static String requireMatch(Pattern format, String text) {
        if (!format.matcher(text).matches()) {
            throw new IllegalArgumentException("Not in RFC 3339 format: " + text);
        }
        return text;
    }
}
