package dev.strata.shared.web.mapper;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.strata.shared.utils.Log;
import dev.strata.shared.utils.LogText;
import dev.strata.shared.web.problem.Problem;

/**
 * Logs problems without letting a caller or an outage fill the disk: one line for what the caller or a dependency
 * caused, and a short stack trace for a fault of the service, once per minute and place in the code.
 */
final class ProblemLog {

    private static final Logger LOG = Log.of(ProblemLog.class);
    private static final int INTERNAL_ERROR = 500;
    private static final int MAX_PLACES = 1_000;

    private final Cache<String, AtomicInteger> traced = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(1))
            .maximumSize(MAX_PLACES)
            .build();

    void log(String request, Problem problem, Throwable exception) {
        String line = String.format(Locale.ROOT, "%s: %d %s", request, problem.status(), problem.kind());
        if (!problem.isServerError()) {
            LOG.info(line);
        } else if (problem.status() != INTERNAL_ERROR) {
            LOG.warning(() -> line + ", caused by "
                    + LogText.of(ShortTrace.rootOf(exception).toString()));
        } else {
            logFault(line, exception);
        }
    }

    private void logFault(String line, Throwable exception) {
        String place = placeOf(ShortTrace.rootOf(exception));
        int count = traced.get(place, key -> new AtomicInteger()).incrementAndGet();
        if (count == 1) {
            LOG.log(Level.SEVERE, line, ShortTrace.of(exception));
        } else {
            LOG.severe(() -> String.format(Locale.ROOT, "%s, %s, %d times within a minute", line, place, count));
        }
    }

    private static String placeOf(Throwable root) {
        StackTraceElement[] frames = root.getStackTrace();
        return root.getClass().getName() + (frames.length == 0 ? "" : " at " + frames[0]);
    }
}
