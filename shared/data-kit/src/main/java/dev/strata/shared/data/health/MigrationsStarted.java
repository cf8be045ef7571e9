package dev.strata.shared.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

import dev.strata.shared.data.lifecycle.Migrations;

/** Started once the migrations are applied. */
@Startup
@ApplicationScoped
public class MigrationsStarted implements HealthCheck {

    private final Migrations migrations;

    @Inject
    MigrationsStarted(Migrations migrations) {
        this.migrations = migrations;
    }

    protected MigrationsStarted() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrations")
                .status(migrations.areDone())
                .build();
    }
}
