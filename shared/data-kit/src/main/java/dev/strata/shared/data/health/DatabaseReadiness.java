package dev.strata.shared.data.health;

import java.sql.Connection;
import java.sql.SQLException;
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

    private DataSource dataSource;

    @PostConstruct
    void prepare() {
        dataSource = DefaultResources.dataSource();
    }

    // Instantiated at startup, because a server may call health checks on a thread without java:comp.
    void begin(@Observes Startup start) {}

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    private boolean answers() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(LIMIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
