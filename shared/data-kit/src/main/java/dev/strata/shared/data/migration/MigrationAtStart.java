package dev.strata.shared.data.migration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;

import org.flywaydb.core.Flyway;

import dev.strata.shared.data.platform.DefaultResources;

/** Migrates the database before any other startup observer runs; if that fails, the service does not start. */
@ApplicationScoped
public class MigrationAtStart {

    private volatile boolean done;

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup startup) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        new DatabaseMigration(Flyway.configure(classes).dataSource(DefaultResources.dataSource())).run();
        done = true;
    }

    /**
     * Returns whether the database is up to date.
     *
     * @return true once all migrations have been applied
     */
    public boolean isDone() {
        return done;
    }
}
