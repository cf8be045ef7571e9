package dev.strata.shared.dev.scaffolding;

import java.util.Locale;

/**
 * What the doctor says of one thing.
 *
 * @param verdict how bad it is
 * @param subject what was looked at
 * @param sentence what was seen and, unless all is well, what to do
 */
record Finding(Verdict verdict, String subject, String sentence) {

    enum Verdict {
        OK,
        NOTE,
        PROBLEM
    }

    static Finding ok(String subject, String sentence, Object... parts) {
        return new Finding(Verdict.OK, subject, sentence.formatted(parts));
    }

    static Finding note(String subject, String sentence, Object... parts) {
        return new Finding(Verdict.NOTE, subject, sentence.formatted(parts));
    }

    static Finding problem(String subject, String sentence, Object... parts) {
        return new Finding(Verdict.PROBLEM, subject, sentence.formatted(parts));
    }

    @Override
    public String toString() {
        return "%-8s %-10s %s".formatted(verdict.name().toLowerCase(Locale.ROOT), subject, sentence);
    }
}
