package dev.strata.shared.utils;

import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Loggers whose every line names the request that it belongs to, where there is one. */
public final class Log {

    private Log() {}

    /**
     * The logger of a class.
     *
     * @param owner the class that logs
     * @return its logger
     */
    public static Logger of(Class<?> owner) {
        return named(owner.getName());
    }

    /**
     * A logger that several classes share, or that operators look for by its name.
     *
     * @param name such as {@code access}
     * @return the logger
     */
    public static Logger named(String name) {
        Logger logger = Logger.getLogger(name);
        logger.setFilter(Log::complete);
        return logger;
    }

    private static boolean complete(LogRecord line) {
        String suffix = LogContext.suffix();
        // Some servers ask twice.
        if (!line.getMessage().endsWith(suffix)) {
            line.setMessage(line.getMessage() + suffix);
        }
        return true;
    }
}
