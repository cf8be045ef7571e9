package dev.strata.shared.dev.launcher;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums up a test run of dev mode in one line. */
final class TestOutput {

    private static final Pattern FAILED = Pattern.compile("^\\[ERROR] {3}(?<failure>\\w+\\.\\S+.*)");
    private static final Pattern SUM = Pattern.compile(
            "^(?:\\[\\w+] )?Tests run: (?<run>\\d+), Failures: (?<failures>\\d+), Errors: (?<errors>\\d+), Skipped: \\d+$");

    private String firstFailure = "";

    Optional<String> read(String line) {
        Matcher failed = FAILED.matcher(line);
        if (failed.matches() && firstFailure.isEmpty()) {
            firstFailure = failed.group("failure");
        }
        Matcher sum = SUM.matcher(line);
        return sum.matches() ? Optional.of(sum(sum)) : Optional.empty();
    }

    private String sum(Matcher sum) {
        int failures = Integer.parseInt(sum.group("failures")) + Integer.parseInt(sum.group("errors"));
        String text = failures == 0
                ? "%s tests passed".formatted(sum.group("run"))
                : "%d of %s tests failed: %s".formatted(failures, sum.group("run"), firstFailure);
        firstFailure = "";
        return text;
    }
}
