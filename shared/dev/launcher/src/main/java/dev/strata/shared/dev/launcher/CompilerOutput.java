package dev.strata.shared.dev.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Collects what javac says after a save until dev mode says whether the save compiled. */
final class CompilerOutput {

    private static final Pattern ERROR = Pattern.compile("^(?<file>\\S.*\\.java):(?<line>\\d+): error: (?<message>.*)");
    private static final Pattern SYMBOL = Pattern.compile("^ +symbol: +(?:class|method|variable)? *(?<symbol>.*)");
    private static final Pattern END =
            Pattern.compile("(?<what>source|tests) compilation (?<result>was successful|had errors)\\.$");

    private final SourcePaths paths;
    private final List<String> errors = new ArrayList<>();

    CompilerOutput(SourcePaths paths) {
        this.paths = paths;
    }

    Optional<String> read(String line) {
        Matcher error = ERROR.matcher(line);
        if (error.matches()) {
            errors.add(
                    "%s:%s: %s".formatted(paths.of(error.group("file")), error.group("line"), error.group("message")));
            return Optional.empty();
        }
        Matcher symbol = SYMBOL.matcher(line);
        if (symbol.matches() && !errors.isEmpty()) {
            errors.add(errors.remove(errors.size() - 1) + " " + symbol.group("symbol"));
            return Optional.empty();
        }
        Matcher end = END.matcher(line);
        return end.find() ? end(end.group("what"), end.group("result")) : Optional.empty();
    }

    private Optional<String> end(String what, String result) {
        List<String> found = List.copyOf(errors);
        errors.clear();
        if (result.equals("was successful")) {
            return Optional.empty();
        }
        String first = found.isEmpty() ? "see its log" : found.get(0);
        String others = found.size() > 1 ? " (and %d more)".formatted(found.size() - 1) : "";
        return Optional.of(
                what.equals("tests")
                        ? "its tests do not compile: " + first + others
                        : "does not compile, the old code goes on: " + first + others);
    }
}
