package dev.strata.shared.testing.kit;

import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Interrupts whoever waits for an application once the server has written that it does not start. */
final class RefusalWatch {

    private static final Pattern REFUSAL = Pattern.compile(" E CWWKZ000[24]E: ");
    private static final int INTERVAL_MS = 250;

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final ServerLog log;
    private final Thread waiting;
    private boolean over;

    private RefusalWatch(ServerLog log, Thread waiting) {
        this.log = log;
        this.waiting = waiting;
    }

    /** Watches for the calling thread. */
    static RefusalWatch of(ServerLog log) {
        RefusalWatch watch = new RefusalWatch(log, Thread.currentThread());
        watch.executor.scheduleWithFixedDelay(watch::look, INTERVAL_MS, INTERVAL_MS, TimeUnit.MILLISECONDS);
        return watch;
    }

    private synchronized void look() {
        if (!over
                && Files.exists(log.file())
                && log.lines().anyMatch(line -> REFUSAL.matcher(line).find())) {
            over = true;
            waiting.interrupt();
        }
    }

    synchronized void end() {
        over = true;
        executor.shutdownNow();
        // An interrupt that came too late to end the wait is nobody else's.
        Thread.interrupted();
    }
}
