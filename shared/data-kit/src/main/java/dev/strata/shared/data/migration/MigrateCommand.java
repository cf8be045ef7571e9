package dev.strata.shared.data.migration;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.flywaydb.core.Flyway;

/**
 * Migrates the database of a service before its instances start. It reads the settings of the service, {@code DB_HOST},
 * {@code DB_PORT}, {@code DB_NAME}, {@code DB_USER}, {@code DB_PASSWORD}, {@code DB_SSL_MODE} and
 * {@code DB_SSL_ROOT_CERT}, from the environment or from files in {@code VARIABLE_SOURCE_DIRS}.
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
            System.out.printf(Locale.ROOT, "Database %s is up to date.%n", settings.required("DB_NAME"));
        } catch (MigrationException | IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    static String url(CommandSettings settings) {
        return String.format(
                Locale.ROOT,
                "jdbc:postgresql://%s:%s/%s?sslmode=%s&sslrootcert=%s",
                settings.required("DB_HOST"),
                settings.getOrDefault("DB_PORT", "5432"),
                settings.required("DB_NAME"),
                settings.getOrDefault("DB_SSL_MODE", "prefer"),
                URLEncoder.encode(settings.getOrDefault("DB_SSL_ROOT_CERT", ""), StandardCharsets.UTF_8));
    }
}
