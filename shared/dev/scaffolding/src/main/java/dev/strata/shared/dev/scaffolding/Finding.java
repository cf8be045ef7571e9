package dev.strata.shared.dev.scaffolding;

import java.util.Locale;

/**
 * The result of one check.
 *
 * @param verdict whether it needs attention
 * @param subject what was checked
 * @param sentence what was found and, unless all is well, what to do
 */
record Finding(Verdict verdict, String subject, String sentence) {

    enum Verdict {
        OK,
        NOTE,
        PROBLEM
    }

    static Finding ok(String subject, String sentence, Object... parts) {
        return new Finding(Verdict.OK, subject, String.format(Locale.ROOT, sentence, parts));
    }

    static Finding note(String subject, String sentence, Object... parts) {
        return new Finding(Verdict.NOTE, subject, String.format(Locale.ROOT, sentence, parts));
    }

    static Finding problem(String subject, String sentence, Object... parts) {
        return new Finding(Verdict.PROBLEM, subject, String.format(Locale.ROOT, sentence, parts));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-8s %-10s %s", verdict.name().toLowerCase(Locale.ROOT), subject, sentence);
    }
}
