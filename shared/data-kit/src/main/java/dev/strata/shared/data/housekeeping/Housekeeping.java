package dev.strata.shared.data.housekeeping;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.utils.Log;

/** Calls every {@link ExpiringRows} of the service, once per {@code housekeeping.interval}. */
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

    void start(@Observes Startup startup) {
        long millis = interval.toMillis();
        timer = DefaultResources.scheduler()
                .scheduleWithFixedDelay(this::cleanUp, millis, millis, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
    }

    /** Deletes expired rows; failures are logged, and the next run tries again. */
    public void cleanUp() {
        rows.forEach(Housekeeping::cleanUp);
    }

    private static void cleanUp(ExpiringRows rows) {
        try {
            long deleted = rows.deleteExpired();
            LOG.fine(() -> String.format(Locale.ROOT, "Deleted %d expired rows", deleted));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Failed to delete expired rows; will retry on the next run", e);
        }
    }
}
