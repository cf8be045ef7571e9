package dev.strata.shared.utils;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Loggers that append the ids of the current request to each message. */
public final class Log {

    private Log() {}

    /**
     * Returns the logger of a class.
     *
     * @param type the class
     * @return the logger
     */
    public static Logger of(Class<?> type) {
        return named(type.getName());
    }

    /**
     * Returns a logger with a fixed name, for lines that operators search by logger.
     *
     * @param name such as {@code access}
     * @return the logger
     */
    public static Logger named(String name) {
        Logger logger = Logger.getLogger(name);
        logger.setFilter(Log::appendContext);
        return logger;
    }

    private static boolean appendContext(LogRecord entry) {
        String suffix = LogContext.suffix();
        // Some servers apply the filter twice.
        if (!entry.getMessage().endsWith(suffix)) {
            entry.setMessage(entry.getMessage() + suffix);
        }
        return true;
    }
}
