package dev.strata.shared.data.migration;

import org.flywaydb.core.Flyway;

/**
 * Migrates the database of a service before its instances start. It reads the settings of the service, {@code DB_HOST},
 * {@code DB_PORT}, {@code DB_NAME}, {@code DB_USER}, {@code DB_PASSWORD} and {@code DB_SSL_MODE}, from the environment
 * or from files in {@code VARIABLE_SOURCE_DIRS}.
 */
public final class MigrateCommand {

    private MigrateCommand() {}

    /**
     * Migrates the database; on failure, prints the reason and exits with status 1.
     *
     * @param arguments ignored
     */
    public static void main(String[] arguments) {
        CommandSettings settings = new CommandSettings(System.getenv());
        try {
            new DatabaseMigration(Flyway.configure()
                            .dataSource(
                                    url(settings),
                                    settings.required("DB_USER"),
                                    settings.getOrDefault("DB_PASSWORD", "")))
                    .run();
            System.out.printf("Database %s is up to date.%n", settings.required("DB_NAME"));
        } catch (MigrationException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String url(CommandSettings settings) {
        return "jdbc:postgresql://%s:%s/%s?sslmode=%s"
                .formatted(
                        settings.required("DB_HOST"),
                        settings.getOrDefault("DB_PORT", "5432"),
                        settings.required("DB_NAME"),
                        settings.getOrDefault("DB_SSL_MODE", "prefer"));
    }
}
