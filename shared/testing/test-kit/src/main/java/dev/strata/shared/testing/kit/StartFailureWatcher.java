package dev.strata.shared.testing.kit;

import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Interrupts the thread that waits for an application once the log says that the application failed to start. */
final class StartFailureWatcher {

    private static final Pattern START_FAILURE = Pattern.compile(" E CWWKZ000[24]E: ");
    private static final int INTERVAL_MS = 250;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final ServerLog log;
    private final Thread waiting;
    private boolean done;

    private StartFailureWatcher(ServerLog log, Thread waiting) {
        this.log = log;
        this.waiting = waiting;
    }

    /** Watches on behalf of the calling thread. */
    static StartFailureWatcher start(ServerLog log) {
        StartFailureWatcher watcher = new StartFailureWatcher(log, Thread.currentThread());
        watcher.executor.scheduleWithFixedDelay(watcher::check, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
        return watcher;
    }

    private synchronized void check() {
        if (!done
                && Files.exists(log.file())
                && log.lines().anyMatch(line -> START_FAILURE.matcher(line).find())) {
            done = true;
            waiting.interrupt();
        }
    }

    synchronized void stop() {
        done = true;
        executor.shutdownNow();
        // An interrupt that arrived after the wait was over must not reach other code.
        Thread.interrupted();
    }
}
