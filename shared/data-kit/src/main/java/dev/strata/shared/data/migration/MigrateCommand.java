package dev.strata.shared.data.migration;

import org.flywaydb.core.Flyway;

/**
 * Migrates the database of a service without starting the service, as a step before several instances of it start. It
 * reads the settings that the service reads: {@code DB_HOST}, {@code DB_PORT}, {@code DB_NAME}, {@code DB_USER},
 * {@code DB_PASSWORD} and {@code DB_SSL_MODE}, from the environment or from files in {@code VARIABLE_SOURCE_DIRS}.
 */
public final class MigrateCommand {

    private MigrateCommand() {}

    /**
     * Migrates the database; exits with 1 and a sentence if that fails.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        CommandSettings settings = new CommandSettings(System.getenv());
        try {
            new DatabaseMigration(Flyway.configure()
                            .dataSource(url(settings), settings.required("DB_USER"), settings.or("DB_PASSWORD", "")))
                    .run();
            System.out.printf(
                    "The database %s is at the version that the service expects.%n", settings.required("DB_NAME"));
        } catch (MigrationException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String url(CommandSettings settings) {
        return "jdbc:postgresql://%s:%s/%s?sslmode=%s"
                .formatted(
                        settings.required("DB_HOST"),
                        settings.or("DB_PORT", "5432"),
                        settings.required("DB_NAME"),
                        settings.or("DB_SSL_MODE", "prefer"));
    }
}
