package dev.strata.shared.dev.dashboard;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.strata.shared.dev.telemetry.ReceivedLine;

/**
 * A line of a log, as the page shows it.
 *
 * @param number by which a page knows what it has already; 0 until it is stored
 * @param service that logged it
 * @param time in milliseconds since 1970
 * @param level ERROR, WARN, INFO or DEBUG
 * @param logger its name
 * @param text the message without the ids
 * @param correlation the correlation id; empty outside of a request
 * @param trace the trace id; empty outside of a trace
 * @param stack the stack trace of an exception; empty without one
 */
record LogLine(
        long number,
        String service,
        long time,
        String level,
        String logger,
        String text,
        String correlation,
        String trace,
        String stack) {

    // What dev.strata.shared.utils.Log appends.
    private static final Pattern IDS = Pattern.compile(
            "(?s)^(?<text>.*?), correlationId=(?<correlation>\\S+?)(?:, traceId=(?<trace>\\p{XDigit}{32}))?$");
    private static final Pattern STACK = Pattern.compile("(?s)^(?<text>.*?)\\R(?<stack>(?:[^\\n]*\\R)?\\s+at .*)$");
    private static final int LONGEST = 16_000;

    static LogLine of(ReceivedLine line) {
        String stack = Stream.of("exception.stacktrace", "io.openliberty.stack_trace")
                .map(name -> line.attributes().getOrDefault(name, ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        String body = line.body().strip();
        Matcher withStack = STACK.matcher(body);
        if (stack.isEmpty() && withStack.matches()) {
            body = withStack.group("text");
            stack = withStack.group("stack");
        }
        Matcher ids = IDS.matcher(body);
        boolean hasIds = ids.matches();
        return new LogLine(
                0,
                line.service(),
                line.time().toEpochMilli(),
                level(line.level()),
                line.logger(),
                cut(hasIds ? ids.group("text") : body),
                hasIds ? ids.group("correlation") : "",
                Optional.ofNullable(hasIds ? ids.group("trace") : null).orElse(line.traceId()),
                cut(stack));
    }

    LogLine numbered(long newNumber) {
        return new LogLine(newNumber, service, time, level, logger, text, correlation, trace, stack);
    }

    private static String level(String level) {
        String upper = level.toUpperCase(Locale.ROOT);
        if (upper.startsWith("WARN")) {
            return "WARN";
        }
        if (upper.startsWith("ERR") || upper.startsWith("FATAL") || upper.startsWith("SEVERE")) {
            return "ERROR";
        }
        return upper.startsWith("FINE") || upper.startsWith("DEBUG") || upper.startsWith("TRACE") ? "DEBUG" : "INFO";
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
