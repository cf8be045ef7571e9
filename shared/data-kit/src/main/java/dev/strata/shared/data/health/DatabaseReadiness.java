package dev.strata.shared.data.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

import dev.strata.shared.data.platform.DefaultResources;

/** Ready while the database is reachable: a service without its database should receive no requests. */
@Readiness
@ApplicationScoped
public class DatabaseReadiness implements HealthCheck {

    private static final int TIMEOUT_SECONDS = 2;

    private static final long MAX_AGE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private DataSource dataSource;
    private Result last = new Result(false, System.nanoTime() - MAX_AGE_NANOS);

    @PostConstruct
    void lookUpDataSource() {
        dataSource = DefaultResources.dataSource();
    }

    // Instantiated at startup, because a server may call health checks on a thread without java:comp.
    void instantiate(@Observes Startup startup) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(isReachable()).build();
    }

    /** Checks at most once per second, because health checks need no token and could overload the database. */
    private synchronized boolean isReachable() {
        if (System.nanoTime() - last.nanos() >= MAX_AGE_NANOS) {
            last = new Result(connects(), System.nanoTime());
        }
        return last.isReachable();
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
