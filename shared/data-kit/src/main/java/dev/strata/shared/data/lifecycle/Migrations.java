package dev.strata.shared.data.lifecycle;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;

import org.flywaydb.core.Flyway;

import dev.strata.shared.data.platform.DefaultResources;

/** Migrates the database before any other observer of the start; where that fails, the service does not start. */
@ApplicationScoped
public class Migrations {

    private volatile boolean done;

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup start) {
        ClassLoader classes = Thread.currentThread().getContextClassLoader();
        new DatabaseMigration(Flyway.configure(classes).dataSource(DefaultResources.dataSource())).run();
        done = true;
    }

    /**
     * Tells whether the database has the version that the code expects.
     *
     * @return true from the moment the last migration was applied
     */
    public boolean areDone() {
        return done;
    }
}
