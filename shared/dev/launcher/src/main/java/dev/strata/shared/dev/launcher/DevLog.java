package dev.strata.shared.dev.launcher;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.strata.shared.dev.launcher.Notice.Kind;

/** Reads the log of a Liberty server line by line. */
final class DevLog {

    private static final Pattern SERVER_RECORD =
            Pattern.compile("^\\[[^]]+] \\p{XDigit}{8} (?<logger>\\S+) +(?<level>[A-Z]) (?<message>.*)");
    private static final Map<String, Kind> LIFE_CYCLE = Map.of(
            "CWWKZ0018I", Kind.APPLICATION_STARTING,
            "CWWKZ0001I", Kind.APPLICATION_STARTED,
            "CWWKZ0003I", Kind.APPLICATION_STARTED,
            "CWWKT0015W", Kind.PORT_CLOSED,
            "CWWKG0017I", Kind.CONFIGURED);

    private final Failure failure;
    private final String file;

    DevLog(Path root, String service, Path file) {
        SourcePaths paths = new SourcePaths(root);
        this.failure = new Failure(paths, service);
        this.file = paths.of(file.toString());
    }

    Optional<Notice> read(String line) {
        Matcher serverRecord = SERVER_RECORD.matcher(line);
        return serverRecord.matches()
                ? read(serverRecord.group("logger"), serverRecord.group("level"), serverRecord.group("message"))
                : Optional.empty();
    }

    private Optional<Notice> read(String logger, String level, String message) {
        String code = message.split(":", 2)[0];
        if (LIFE_CYCLE.containsKey(code)) {
            return Optional.of(new Notice(LIFE_CYCLE.get(code), ""));
        }
        Optional<Notice> failed = failure.causeIn(message).map(cause -> new Notice(Kind.APPLICATION_FAILED, cause));
        if (failed.isPresent() || failure.isRepeatedBy(message)) {
            return failed;
        }
        if (level.equals("E")) {
            return Optional.of(new Notice(Kind.MESSAGE, String.format(Locale.ROOT, "ERROR %s (%s)", message, file)));
        }
        return progress(code).or(() -> progress(logger));
    }

    private static Optional<Notice> progress(String codeOrLogger) {
        return Progress.in(codeOrLogger).map(step -> new Notice(Kind.PROGRESS, step.toString()));
    }
}
