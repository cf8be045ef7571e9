package dev.strata.shared.data.migration;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.ValidateOutput;

/**
 * Applies the migrations in {@code db/migration}, then those that all services share in {@code db/shared}. Several
 * processes may run it at the same time: Flyway's lock makes the others wait.
 */
final class DatabaseMigration {

    private final FluentConfiguration database;

    /** @param database Flyway's configuration, with a class path and a data source */
    DatabaseMigration(FluentConfiguration database) {
        this.database = database;
    }

    /** @throws MigrationException when a migration fails, was edited after it was applied, or is out of order */
    void run() {
        Flyway flyway = database.locations("classpath:db/migration", "classpath:db/shared")
                .failOnMissingLocations(true)
                .validateMigrationNaming(true)
                .ignoreMigrationPatterns("*:pending")
                .load();
        try {
            rejectInvalid(flyway.validateWithResult().invalidMigrations);
            flyway.migrate();
        } catch (FlywayException e) {
            throw new MigrationException("Database migration failed: " + oneLine(e.getMessage()), e);
        }
    }

    private static void rejectInvalid(List<ValidateOutput> invalid) {
        if (!invalid.isEmpty()) {
            throw new MigrationException(
                    invalid.stream().map(DatabaseMigration::describe).collect(Collectors.joining("; ")), null);
        }
    }

    /** The messages of {@code -Pup} are made from this one. */
    private static String describe(ValidateOutput migration) {
        String file = migration.filepath.isEmpty()
                ? String.format(Locale.ROOT, "V%s__%s.sql", migration.version, migration.description.replace(' ', '_'))
                : migration.filepath;
        return String.format(
                Locale.ROOT,
                "Cannot apply database migration %s: %s",
                file,
                oneLine(migration.errorDetails.errorMessage));
    }

    private static String oneLine(String message) {
        return message.strip().replaceAll("\\s*\\R[\\s-]*", " ").replaceAll(" {2,}", " ");
    }
}
