package dev.strata.shared.dev.launcher;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sums up in one line what Maven says about a test run. */
final class TestOutput {

    private static final Pattern NOT_COMPILED =
            Pattern.compile("^\\[ERROR] (?<file>\\S.*\\.java):\\[(?<line>\\d+),\\d+] (?<message>.*)");
    private static final Pattern FAILED = Pattern.compile("^\\[ERROR] {3}(?<failure>\\w+\\.\\S+.*)");
    private static final Pattern SUM = Pattern.compile(
            "^\\[\\w+] Tests run: (?<run>\\d+), Failures: (?<failures>\\d+), Errors: (?<errors>\\d+), Skipped: \\d+$");

    private final SourcePaths paths;
    private String firstFailure = "";
    private String summary;

    TestOutput(SourcePaths paths) {
        this.paths = paths;
    }

    void read(String line) {
        Matcher notCompiled = NOT_COMPILED.matcher(line);
        Matcher failed = FAILED.matcher(line);
        Matcher sum = SUM.matcher(line);
        if (notCompiled.matches() && summary == null) {
            summary = String.format(
                    Locale.ROOT,
                    "its tests do not compile: %s:%s: %s",
                    paths.of(notCompiled.group("file")),
                    notCompiled.group("line"),
                    notCompiled.group("message"));
        } else if (failed.matches() && firstFailure.isEmpty()) {
            firstFailure = failed.group("failure").strip();
        } else if (sum.matches()) {
            summary = sum(sum);
        }
    }

    private String sum(Matcher sum) {
        int failures = Integer.parseInt(sum.group("failures")) + Integer.parseInt(sum.group("errors"));
        return failures == 0
                ? String.format(Locale.ROOT, "%s tests passed", sum.group("run"))
                : String.format(Locale.ROOT, "%d of %s tests failed: %s", failures, sum.group("run"), firstFailure);
    }

    /** The line; empty if no test ran, and none failed to compile. */
    Optional<String> summary() {
        return Optional.ofNullable(summary);
    }
}
