package dev.strata.orders.lifecycle;

import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.data.exceptions.OptimisticLockingFailureException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.orders.service.Fulfilment;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.utils.Log;

/**
 * Cancels orders that stay unconfirmed longer than {@code order.confirmation-timeout}. Several instances may try at the
 * same time; the version of an order lets only one succeed.
 */
@ApplicationScoped
public class UnconfirmedOrders {

    private static final Logger LOG = Log.of(UnconfirmedOrders.class);

    private final Fulfilment orders;
    private final Duration timeout;
    private final Duration interval;

    private Future<?> timer;

    @Inject
    public UnconfirmedOrders(
            Fulfilment orders,
            @ConfigProperty(name = "order.confirmation-timeout") Duration timeout,
            @ConfigProperty(name = "order.confirmation-check") Duration interval) {
        this.orders = orders;
        this.timeout = timeout;
        this.interval = interval;
    }

    void start(@Observes Startup startup) {
        long millis = interval.toMillis();
        timer = DefaultResources.scheduler()
                .scheduleWithFixedDelay(this::cancelOverdue, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Cancels each overdue order; failures are logged, and the next run tries again. */
    public void cancelOverdue() {
        try {
            orders.unconfirmedFor(timeout).forEach(this::cancelOverdue);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Failed to look for unconfirmed orders; will retry on the next run", e);
        }
    }

    private void cancelOverdue(UUID id) {
        try {
            orders.cancelUnconfirmed(id);
        } catch (OptimisticLockingFailureException e) {
            LOG.log(Level.FINE, e, () -> String.format(Locale.ROOT, "The order %s changed at the same time", id));
        } catch (RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    e,
                    () -> String.format(Locale.ROOT, "The overdue order %s is not cancelled yet", id));
        }
    }
}
