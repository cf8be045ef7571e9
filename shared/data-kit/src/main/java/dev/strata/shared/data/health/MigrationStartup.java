package dev.strata.shared.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

import dev.strata.shared.data.migration.MigrationAtStart;

/** Reports the service as started once its database has been migrated. */
@Startup
@ApplicationScoped
public class MigrationStartup implements HealthCheck {

    private final MigrationAtStart migration;

    @Inject
    MigrationStartup(MigrationAtStart migration) {
        this.migration = migration;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("migrations")
                .status(migration.isDone())
                .build();
    }
}
