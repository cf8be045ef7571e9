package dev.strata.shared.dev.launcher;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one line why Liberty did not start an application, and for migrations what to do about it. */
final class Failure {

    private static final Pattern NOT_STARTED = Pattern.compile(
            "^(?:SRVE0283E: Exception caught while initializing context: |CWWKZ000[24]E: .*?The exception message was: )"
                    + "(?:[\\w.$]+(?:Exception|Error): )*(?<cause>.*)");
    // What Liberty and Flyway add after or before NOT_STARTED.
    private static final Pattern REPETITION = Pattern.compile("^SRVE0265E|^Migration of schema ");
    private static final Pattern SCRIPT_FAILED =
            Pattern.compile("Failed to execute script (?<name>[VRU][^_]*)__.*?Message : (?:ERROR: )?(?<error>.*?)"
                    + "(?: Position: \\d+)? Location : .*?\\((?<file>[^)]+)\\)(?: Line : (?<line>\\d+))?.*");
    // What the data kit says, with Flyway's reason.
    private static final Pattern INVALID =
            Pattern.compile("^Cannot apply database migration (?<file>.+?\\.sql): (?<reason>.*)");
    private static final Pattern EDITED =
            Pattern.compile("^Migration checksum mismatch for migration version (?<version>\\S+)");
    private static final Pattern DELETED = Pattern.compile("^Detected applied migration not resolved locally");
    private static final String NO_START = "does not start: ";
    private static final String RESET = "Type \"reset %s\" and Enter to delete its data and apply all migrations anew";

    private final SourcePaths paths;
    private final String service;

    Failure(SourcePaths paths, String service) {
        this.paths = paths;
        this.service = service;
    }

    /** The cause in a message of the server, if the message means that the application did not start. */
    Optional<String> causeIn(String message) {
        Matcher matcher = NOT_STARTED.matcher(message);
        return matcher.matches() ? Optional.of(describe(matcher.group("cause"))) : Optional.empty();
    }

    /** Whether a message only repeats a failure that {@link #causeIn} recognizes. */
    boolean isRepeatedBy(String message) {
        return REPETITION.matcher(message).find();
    }

    private String describe(String cause) {
        Matcher failed = SCRIPT_FAILED.matcher(cause);
        if (failed.find()) {
            return String.format(
                    Locale.ROOT,
                    "migration %s failed: %s (%s:%s)",
                    failed.group("name"),
                    failed.group("error"),
                    paths.of(failed.group("file")),
                    Optional.ofNullable(failed.group("line")).orElse("1"));
        }
        Matcher invalid = INVALID.matcher(cause);
        return invalid.find() ? describe(invalid.group("file"), invalid.group("reason")) : NO_START + cause;
    }

    private String describe(String file, String reason) {
        String reset = String.format(Locale.ROOT, RESET, service);
        Matcher edited = EDITED.matcher(reason);
        if (edited.find()) {
            return String.format(
                    Locale.ROOT,
                    "migration V%s was edited after it was applied (%s). %s, or undo the edit and add another migration.",
                    edited.group("version"),
                    paths.of(file),
                    reset);
        }
        return DELETED.matcher(reason).find()
                ? String.format(
                        Locale.ROOT,
                        "migration %s was applied, but the file is gone. %s, or restore the file.",
                        file,
                        reset)
                : String.format(Locale.ROOT, "%smigration %s: %s", NO_START, paths.of(file), reason);
    }
}
