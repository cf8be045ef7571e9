package dev.strata.shared.event.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

import dev.strata.shared.event.broker.EventBroker;
import dev.strata.shared.event.retry.Backoff;
import dev.strata.shared.utils.Log;

/** Publishes events from the outbox: at once after a commit of this instance, and within a second after others. */
@ApplicationScoped
public class OutboxLoop {

    private static final Logger LOG = Log.of(OutboxLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration OTHER_INSTANCE = Duration.ofMillis(50);
    private static final long MEASURE_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final OutboxRelay relay;
    private final Semaphore commits = new Semaphore(0);

    private final CountDownLatch stopped = new CountDownLatch(1);

    private long measuredAt = System.nanoTime() - MEASURE_NANOS;

    @Inject
    OutboxLoop(OutboxRelay relay) {
        this.relay = relay;
    }

    /**
     * Publishes until {@link #stop}.
     *
     * @param broker the broker
     */
    public void run(EventBroker broker) {
        int failures = 0;
        while (stopped.getCount() > 0) {
            measure();
            Publication result = publishNext(broker);
            boolean away = result == Publication.BROKER_AWAY;
            if (away && failures == 0) {
                LOG.warning("Events wait in the outbox: the broker or the database is unavailable");
            }
            failures = away ? failures + 1 : 0;
            waitAfter(result, failures);
        }
    }

    private Publication publishNext(EventBroker broker) {
        try {
            return relay.publishNext(broker);
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.FINE, "The outbox could not be read; will retry", e);
            return Publication.BROKER_AWAY;
        }
    }

    private void measure() {
        if (System.nanoTime() - measuredAt > MEASURE_NANOS) {
            measuredAt = System.nanoTime();
            try {
                relay.measure();
            } catch (SQLException | RuntimeException e) {
                LOG.log(Level.FINE, "The outbox could not be measured; will retry", e);
            }
        }
    }

    private void waitAfter(Publication result, int failures) {
        try {
            switch (result) {
                case DONE -> {}
                case NOTHING_TO_DO -> awaitCommit(POLL);
                case BUSY -> awaitCommit(OTHER_INSTANCE);
                // Commits do not bring the broker back.
                case BROKER_AWAY -> stopped.await(BACKOFF.after(failures).toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            stopped.countDown();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitCommit(Duration longest) throws InterruptedException {
        if (commits.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            commits.drainPermits();
        }
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxChanged changed) {
        commits.release();
    }

    /** Ends {@link #run} after the events in transit. */
    public void stop() {
        stopped.countDown();
        commits.release();
    }
}
