package dev.strata.shared.dev.launcher;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How far a starting service has got, by what its log mentions. */
enum Progress {
    STARTS_DATABASE("starts its PostgreSQL", "^io\\.zonky|^onky\\.test\\.db"),
    MIGRATES("migrates its database", "^org\\.flywaydb\\.core\\.internal\\.command\\.DbMigrate");

    private final String words;
    private final Pattern mark;

    Progress(String words, String mark) {
        this.words = words;
        this.mark = Pattern.compile(mark);
    }

    /** Finds the step by the code or the logger of a message. */
    static Optional<Progress> in(String codeOrLogger) {
        return Stream.of(values())
                .filter(step -> step.mark.matcher(codeOrLogger).find())
                .findFirst();
    }

    @Override
    public String toString() {
        return words;
    }
}
