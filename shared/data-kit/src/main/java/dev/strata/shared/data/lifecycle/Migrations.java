package dev.strata.shared.data.lifecycle;

import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.interceptor.Interceptor;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * Applies the files in {@code db/migration}, in their order, then what every service has in {@code db/shared}, before any other observer of the start. A file that fails,
 * was changed after it was applied, or comes before one that was already applied stops the service.
 */
@ApplicationScoped
public class Migrations {

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource dataSource;

    private volatile boolean done;

    void migrate(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) Startup start) {
        Flyway flyway = Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration", "classpath:db/shared")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns("*:pending")
                .load();
        try {
            refuseInvalid(flyway.validateWithResult().invalidMigrations);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new MigrationException("A database migration failed: " + oneLine(e.getMessage()), e);
        }
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

    private static void refuseInvalid(List<ValidateOutput> invalid) {
        if (!invalid.isEmpty()) {
            throw new MigrationException(
                    invalid.stream().map(Migrations::describe).collect(Collectors.joining("; ")), null);
        }
    }

    private static String describe(ValidateOutput migration) {
        String file = migration.filepath.isEmpty()
                ? "V%s__%s.sql".formatted(migration.version, migration.description.replace(' ', '_'))
                : migration.filepath;
        return "The database migration %s can't be applied: %s"
                .formatted(file, oneLine(migration.errorDetails.errorMessage));
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R[\\s-]*", " ").replaceAll(" {2,}", " ");
    }
}
