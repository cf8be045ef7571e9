package dev.strata.shared.dev.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Notices that a starting server is stuck: nothing follows an error, or it logs nothing at all. */
final class Standstill {

    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);
    private static final Duration IN_SILENCE = Duration.ofSeconds(20);
    // The second form is from before the server has read its logging configuration.
    private static final Pattern ERROR =
            Pattern.compile("^(?:\\[[^]]+] \\p{XDigit}{8} \\S+ +[EF]|\\[(?:ERROR|FATAL) +]) (?<message>.*)");

    private Instant lastLine;
    private String error;
    private boolean isSaid;

    Standstill(Instant start) {
        this.lastLine = start;
    }

    void read(String line, Instant now) {
        lastLine = now;
        isSaid = false;
        Matcher matcher = ERROR.matcher(line);
        if (matcher.matches()) {
            error = matcher.group("message");
        }
    }

    /** The message about it, once; empty while the server makes progress. */
    Optional<String> at(Instant now) {
        Optional<String> sentence = isSaid ? Optional.empty() : sentence(Duration.between(lastLine, now));
        isSaid |= sentence.isPresent();
        return sentence;
    }

    private Optional<String> sentence(Duration silence) {
        if (error != null && silence.compareTo(AFTER_ERROR) >= 0) {
            String last = error;
            error = null;
            return Optional.of("does not get on after this error: " + last);
        }
        return silence.compareTo(IN_SILENCE) >= 0
                ? Optional.of(String.format(
                        Locale.ROOT, "does not answer, and has written nothing for %s s", silence.toSeconds()))
                : Optional.empty();
    }
}
