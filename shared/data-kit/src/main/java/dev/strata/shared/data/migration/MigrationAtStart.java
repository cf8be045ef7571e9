package dev.strata.shared.data.migration;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;

import org.flywaydb.core.Flyway;

import dev.strata.shared.data.platform.DefaultResources;

/** Migrates the database before any other startup observer; if that fails, the service does not start. */
@ApplicationScoped
public class MigrationAtStart {

    private volatile boolean done;

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup start) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        new DatabaseMigration(Flyway.configure(classes).dataSource(DefaultResources.dataSource())).run();
        done = true;
    }

    /**
     * Whether the database has the version that the code expects.
     *
     * @return true once the last migration has been applied
     */
    public boolean isDone() {
        return done;
    }
}
