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
        new DatabaseMigration(Flyway.configure(classes()).dataSource(DefaultResources.dataSource())).run();
        done = true;
    }

    /**
     * The class loader of the application, in a wrapper: for some class loaders, which it recognises by name, Flyway
     * finds no migrations in a folder whose name contains a blank.
     */
    private static ClassLoader classes() {
        return new ClassLoader(Thread.currentThread().getContextClassLoader()) {};
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
