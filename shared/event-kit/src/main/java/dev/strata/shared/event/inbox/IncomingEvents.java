package dev.strata.shared.event.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.shared.event.broker.EventBroker;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.retry.Backoff;
import dev.strata.shared.event.retry.TransientFailures;
import dev.strata.shared.event.telemetry.EventMetrics;
import dev.strata.shared.event.telemetry.EventTrace;
import dev.strata.shared.utils.Log;

/**
 * Receives events from the broker, and decides about failures: transient ones are retried without limit, unreadable
 * events are parked at once, all others when {@value #MAX_ATTEMPTS} attempts have failed, for whatever reasons.
 */
@ApplicationScoped
public class IncomingEvents implements EventBroker.Listener {

    private static final Logger LOG = Log.of(IncomingEvents.class);
    private static final int MAX_ATTEMPTS = 5;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    private final Handlers handlers;
    private final Inbox inbox;
    private final EventTrace trace;
    private final EventMetrics metrics;

    @Inject
    IncomingEvents(Handlers handlers, Inbox inbox, EventTrace trace, EventMetrics metrics) {
        this.handlers = handlers;
        this.inbox = inbox;
        this.trace = trace;
        this.metrics = metrics;
    }

    /**
     * Returns whose events are handled here.
     *
     * @return the names of the publishing services
     */
    public Set<String> publishers() {
        return handlers.publishers();
    }

    @Override
    public Optional<Duration> receive(EventMessage message, int attempt) {
        return trace.call(message, () -> handle(message, attempt));
    }

    @Override
    public void measure(long messages) {
        metrics.setLag(messages);
    }

    private Optional<Duration> handle(EventMessage message, int attempt) {
        try {
            if (inbox.handle(message)) {
                metrics.countHandled(message);
            }
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            EventTrace.fail(e);
            boolean isHopeless =
                    e instanceof UnreadableEventException || attempt >= MAX_ATTEMPTS && !TransientFailures.contain(e);
            return isHopeless ? park(message, attempt, e) : again(message, attempt, e);
        }
    }

    private Optional<Duration> again(EventMessage message, int attempt, Exception failure) {
        metrics.countRetried(message);
        LOG.log(
                Level.WARNING,
                failure,
                () -> String.format(
                        Locale.ROOT,
                        "Attempt %d to handle %s %s failed; will retry",
                        attempt,
                        message.type(),
                        message.id()));
        return Optional.of(BACKOFF.after(attempt));
    }

    private Optional<Duration> park(EventMessage message, int attempt, Exception failure) {
        try {
            inbox.park(message, failure.toString());
            LOG.log(
                    Level.SEVERE,
                    failure,
                    () -> String.format(
                            Locale.ROOT,
                            "Parked %s %s: attempt %d to handle it failed",
                            message.type(),
                            message.id(),
                            attempt));
            return Optional.empty();
        } catch (SQLException | RuntimeException e) {
            return again(message, attempt, e);
        }
    }
}
