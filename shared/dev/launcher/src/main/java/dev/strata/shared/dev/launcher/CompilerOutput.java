package dev.strata.shared.dev.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects what javac says until it is clear whether the sources compile: in Maven's format when dev mode starts, in
 * javac's own after a save.
 */
final class CompilerOutput {

    private static final Pattern ERROR = Pattern.compile("^(?:\\[ERROR] )?(?<file>\\S.*\\.java):"
            + "(?:(?<line>\\d+): error:|\\[(?<mavenLine>\\d+),\\d+]) (?<message>.*)");
    private static final Pattern SYMBOL = Pattern.compile("^ +symbol: +(?:class|method|variable)? *(?<symbol>.*)");
    private static final Pattern MAVEN_END = Pattern.compile("^\\d+ errors? *$");
    private static final Pattern END =
            Pattern.compile("(?<what>source|tests) compilation (?<result>was successful|had errors)\\.$");

    private final SourcePaths paths;
    private final List<String> errors = new ArrayList<>();
    private boolean isMaven;

    CompilerOutput(SourcePaths paths) {
        this.paths = paths;
    }

    Optional<String> read(String line) {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            add(error);
            return Optional.empty();
        }
        Matcher symbol = SYMBOL.matcher(line);
        if (symbol.matches() && !errors.isEmpty()) {
            errors.add(errors.remove(errors.size() - 1) + " " + symbol.group("symbol"));
            return Optional.empty();
        }
        if (isMaven && MAVEN_END.matcher(line).matches()) {
            return Optional.of((areTests() ? "its tests do not compile: " : "does not compile: ") + summary());
        }
        Matcher end = END.matcher(line);
        return end.find() ? end(end.group("what"), end.group("result")) : Optional.empty();
    }

    private void add(Matcher error) {
        isMaven = error.group("line") == null;
        String line = error.group(isMaven ? "mavenLine" : "line");
        errors.add("%s:%s: %s".formatted(paths.of(error.group("file")), line, error.group("message")));
    }

    private boolean areTests() {
        return errors.get(0).contains("src/test/");
    }

    private Optional<String> end(String what, String result) {
        if (result.equals("was successful")) {
            errors.clear();
            return Optional.empty();
        }
        String start = what.equals("tests") ? "its tests do not compile: " : "does not compile, the old code goes on: ";
        return Optional.of(start + summary());
    }

    private String summary() {
        String first = errors.isEmpty() ? "see its log" : errors.get(0);
        String others = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
        errors.clear();
        return first + others;
    }
}
