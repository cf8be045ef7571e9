package dev.strata.shared.data.housekeeping;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.utils.Log;

/** Calls every {@link ExpiringRows} of the service at the interval {@code housekeeping.interval}, ISO 8601. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Log.of(Housekeeping.class);

    private final Instance<ExpiringRows> rows;
    private final Duration interval;

    private Future<?> timer;

    @Inject
    Housekeeping(@Any Instance<ExpiringRows> rows, @ConfigProperty(name = "housekeeping.interval") Duration interval) {
        this.rows = rows;
        this.interval = interval;
    }

    void start(@Observes Startup start, Housekeeping self) {
        long millis = interval.toMillis();
        // Through the proxy, because only that applies the interceptor that activates the request context.
        timer = DefaultResources.scheduler()
                .scheduleWithFixedDelay(self::cleanUp, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        timer.cancel(false);
    }

    /** Deletes expired rows; a failure is logged and retried at the next run. */
    @ActivateRequestContext
    public void cleanUp() {
        rows.forEach(Housekeeping::cleanUp);
    }

    private static void cleanUp(ExpiringRows rows) {
        try {
            long deleted = rows.deleteExpired();
            LOG.fine(() -> "Deleted %d expired rows".formatted(deleted));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Expired rows could not be deleted; the next run tries again", e);
        }
    }
}
