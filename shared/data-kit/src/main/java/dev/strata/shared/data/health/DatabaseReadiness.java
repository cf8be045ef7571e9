package dev.strata.shared.data.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.utils.OperatorEndpoints;

/** Ready while the database is reachable: a service without its database should receive no requests. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 2;

    private static final long MAX_AGE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final DataSource dataSource;
    private final LongSupplier clock;
    private final String name;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Result last;

    @Inject
    DatabaseReadiness(@ConfigProperty(name = OperatorEndpoints.SETTING) boolean isNamed) {
        this(DefaultResources.dataSource(), System::nanoTime, OperatorEndpoints.nameOfCheck("database", isNamed));
    }

    /**
     * Describes the check of a database.
     *
     * @param dataSource connects to the database
     * @param clock returns nanoseconds, such as {@link System#nanoTime}
     * @param name the name under which it is reported
     */
    DatabaseReadiness(DataSource dataSource, LongSupplier clock, String name) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.name = name;
        this.last = new Result(false, clock.getAsLong() - MAX_AGE_NANOS);
    }

    // Instantiated at startup, because a server may call health checks on a thread without java:comp.
    void instantiate(@Observes Startup startup) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(name).status(isReachable()).build();
    }

    /**
     * Checks at most once per second and on one thread, because health checks need no token and could overload the
     * database, or the server while the database hangs. All other callers get the last result.
     */
    boolean isReachable() {
        if (isOutdated() && asking.tryLock()) {
            try {
                refresh();
            } finally {
                asking.unlock();
            }
        }
        return last.isReachable();
    }

    private void refresh() {
        // Another thread may have refreshed it meanwhile.
        if (isOutdated()) {
            last = new Result(connects(), clock.getAsLong());
        }
    }

    private boolean isOutdated() {
        return clock.getAsLong() - last.nanos() >= MAX_AGE_NANOS;
    }

    private boolean connects() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private record Result(boolean isReachable, long nanos) {}
}
