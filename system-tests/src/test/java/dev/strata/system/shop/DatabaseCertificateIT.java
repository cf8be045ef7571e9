package dev.strata.system.shop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A PostgreSQL with a certificate, as production expects it: verified by the service and by its migration. */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
@Order(1)
class DatabaseCertificateIT {

    private static final Path IMAGE = Path.of(System.getProperty("strata.root"), "services/catalog/target/image");
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Servers servers;

    @TempDir
    private static Path folder;

    private EmbeddedServer database;
    private Path certificate;
    private Path otherCertificate;

    DatabaseCertificateIT(Environment environment) {
        this.servers = environment.servers();
    }

    @BeforeAll
    void startDatabaseWithCertificate() throws Exception {
        KeyStore keys = newKeys("server");
        certificate = Files.writeString(folder.resolve("ca.crt"), certificatePem(keys));
        otherCertificate = Files.writeString(folder.resolve("other.crt"), certificatePem(newKeys("other")));
        database = servers.startDatabase("certificate", "catalog");
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            // PostgreSQL accepts a key only from a file of its own.
            copy(statement, certificatePem(keys), "server.crt");
            copy(statement, pem("PRIVATE KEY", keys.getKey("server", PASSWORD).getEncoded()), "server.key");
            statement.execute("ALTER SYSTEM SET ssl = on");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    @Test
    void migrationVerifiesCertificate() throws Exception {
        assertThat(migrate(certificate)).contains("up to date");
        assertThat(migrate(otherCertificate)).doesNotContain("up to date").contains("PKIX");
    }

    @Test
    void serviceConnectsToVerifiedDatabase() throws Exception {
        try (Instance catalog =
                servers.startIsolated("catalog", settings(certificate)).awaitReady()) {
            assertThat(encryptedConnections()).isPositive();
            assertThat(catalog.url()).isNotNull();
        }
    }

    private Map<String, String> settings(Path rootCertificate) {
        return Map.of(
                "DB_HOST",
                "localhost",
                "DB_PORT",
                Integer.toString(database.port()),
                "DB_NAME",
                "catalog",
                "DB_USER",
                "catalog",
                "DB_PASSWORD",
                database.password(),
                "DB_SSL_MODE",
                "verify-full",
                "DB_SSL_ROOT_CERT",
                rootCertificate.toString());
    }

    private String migrate(Path rootCertificate) throws IOException, InterruptedException {
        ProcessBuilder migration = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-cp",
                String.join(
                        System.getProperty("path.separator"),
                        "migrate",
                        "migrate/*",
                        "lib/persistence/*",
                        "lib/jdbc/*"),
                "dev.strata.shared.data.migration.MigrateCommand");
        migration.environment().putAll(settings(rootCertificate));
        return run(migration.directory(IMAGE.toFile()));
    }

    private long encryptedConnections() throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE ssl AND usename ="
                                + " 'catalog'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/postgres", database.port()),
                "postgres",
                database.password());
    }

    private static void copy(Statement statement, String content, String file) throws SQLException {
        statement.execute(String.format(
                Locale.ROOT,
                "COPY (SELECT regexp_split_to_table('%s', '\\n')) TO PROGRAM 'umask 077 && cat > %s'",
                content.strip(),
                file));
    }

    private KeyStore newKeys(String name) throws Exception {
        Path file = folder.resolve(name + ".p12");
        run(new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "RSA",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-keystore",
                file.toString(),
                "-storepass",
                new String(PASSWORD))));
        return KeyStore.getInstance(file.toFile(), PASSWORD);
    }

    private static String certificatePem(KeyStore keys) throws Exception {
        String alias = keys.aliases().nextElement();
        return pem("CERTIFICATE", keys.getCertificate(alias).getEncoded());
    }

    private static String pem(String type, byte[] content) {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return String.format(Locale.ROOT, "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n", type, lines)
                .replace("\r", "");
    }

    private static String run(ProcessBuilder command) throws IOException, InterruptedException {
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output;
    }
}
