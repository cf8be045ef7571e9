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

    private static final int LIMIT_SECONDS = 2;

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private DataSource dataSource;
    private Result last = new Result(false, System.nanoTime() - FRESH_NANOS);

    @PostConstruct
    void prepare() {
        dataSource = DefaultResources.dataSource();
    }

    // Instantiated at startup, because a server may call health checks on a thread without java:comp.
    void begin(@Observes Startup start) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(isReachable()).build();
    }

    /** One question to the database per second, however often the check is called: it needs no token. */
    private synchronized boolean isReachable() {
        if (System.nanoTime() - last.nanos() >= FRESH_NANOS) {
            last = new Result(connects(), System.nanoTime());
        }
        return last.isReachable();
    }

    private boolean connects() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(LIMIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    private record Result(boolean isReachable, long nanos) {}
}
