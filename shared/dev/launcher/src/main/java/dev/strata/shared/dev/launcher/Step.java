package dev.strata.shared.dev.launcher;

import java.util.List;
import java.util.regex.Pattern;

/** How far a starting service got, told from its log. */
enum Step {
    COMPILES("compiles", "."),
    CREATES_SERVER("prepares its server", "CWWKM21(29|43|44)I"),
    STARTS_SERVER("starts its server", "CWWKE0001I"),
    STARTS_DATABASE("starts its PostgreSQL", "io\\.zonky\\.test\\.db"),
    MIGRATES("migrates its database", "org\\.flywaydb\\.core\\.internal"),
    OPENS("opens its endpoints", "CWWKZ0001I");

    private final String words;
    private final Pattern mark;

    Step(String words, String mark) {
        this.words = words;
        this.mark = Pattern.compile(mark);
    }

    static Step reachedIn(ServiceLog log) {
        List<String> lines = log.lines();
        Step reached = COMPILES;
        for (Step step : values()) {
            if (lines.stream().anyMatch(line -> step.mark.matcher(line).find())) {
                reached = step;
            }
        }
        return reached;
    }

    @Override
    public String toString() {
        return words;
    }
}
