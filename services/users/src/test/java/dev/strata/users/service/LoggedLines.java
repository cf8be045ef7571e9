package dev.strata.users.service;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Collects what is logged during a call. */
public final class LoggedLines extends Handler {

    private final List<String> lines = new ArrayList<>();

    private LoggedLines() {}

    /** The lines of a logger, each with its level and without the ids of the request. */
    public static List<String> of(String logger, Runnable call) {
        LoggedLines handler = new LoggedLines();
        Logger.getLogger(logger).addHandler(handler);
        try {
            call.run();
        } finally {
            Logger.getLogger(logger).removeHandler(handler);
        }
        return handler.lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry.getLevel() + " " + entry.getMessage().replaceFirst(", correlationId=.*", ""));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
