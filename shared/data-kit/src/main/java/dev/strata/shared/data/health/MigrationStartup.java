package dev.strata.shared.data.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

import dev.strata.shared.data.migration.MigrationAtStart;
import dev.strata.shared.utils.OperatorEndpoints;

/** Reports the service as started once its database has been migrated. */
@Startup
@ApplicationScoped
public class MigrationStartup implements HealthCheck {

    private final MigrationAtStart migration;
    private final String name;

    @Inject
    MigrationStartup(MigrationAtStart migration, @ConfigProperty(name = OperatorEndpoints.SETTING) boolean isNamed) {
        this.migration = migration;
        this.name = OperatorEndpoints.nameOfCheck("migrations", isNamed);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named(name).status(migration.isDone()).build();
    }
}
