package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.strata.shared.dev.dashboard.Configuration.Setting;
import dev.strata.shared.dev.dashboard.Configuration.Settings;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationTest {

    private static final String FILE = "src/main/resources/META-INF/microprofile-config.properties";

    @TempDir
    private Path root;

    private Path service;

    @BeforeEach
    void write() throws IOException {
        service = root.resolve("services/catalog");
        write(root.resolve("shared/config").resolve(FILE), """
                config_ordinal=90
                users.url=${USERS_URL:http://localhost:9081}
                keys=${KEYS:${users.url}/jwks}
                limit=1200
                %dev.limit=0
                mail.password=${MAIL_PASSWORD:hush}
                """);
        write(service.resolve(FILE), "service.name=catalog\n");
        write(service.resolve(".env.example"), """
                # Settings of the catalog service.

                # --- HTTP
                # Port to listen on,
                # over HTTP.
                #HTTP_PORT=9080
                # Minimum and maximum.
                #POOL_MIN=2
                #POOL_MAX=20
                #DB_PASSWORD=
                """);
    }

    @Test
    void namesWhereVariablesComeFrom() {
        assertThat(settings(Map.of("POOL_MIN", "5", "DB_PASSWORD", "geheim")).variables())
                .containsExactly(
                        new Setting("HTTP_PORT", "9080", "default", "Port to listen on, over HTTP."),
                        new Setting("POOL_MIN", "5", ".env", "Minimum and maximum."),
                        new Setting("POOL_MAX", "20", "default", "Minimum and maximum."),
                        new Setting("DB_PASSWORD", "••••••••", ".env", "Minimum and maximum."));
    }

    @Test
    void worksPropertiesOut() {
        assertThat(settings(Map.of("USERS_URL", "http://users")).properties())
                .containsExactly(
                        new Setting("keys", "http://users/jwks", "shared/config", ""),
                        new Setting("limit", "0", "shared/config", ""),
                        new Setting("mail.password", "••••••••", "shared/config", ""),
                        new Setting("service.name", "catalog", "the service", ""),
                        new Setting("users.url", "http://users", "USERS_URL in .env", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PAYMENT_API_KEY", "STORAGE_ACCESS_KEY", "CLIENT_SECRET", "CHAT_TOKEN", "KEYSTORE_PASSPHRASE"})
    void hidesSecrets(String name) throws IOException {
        write(service.resolve(".env.example"), "#" + name + "=\n");

        assertThat(settings(Map.of(name, "geheim")).variables())
                .containsExactly(new Setting(name, "••••••••", ".env", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TOKEN_ISSUER", "TOKEN_SIGNING_KEY_FILE", "CLIENT_SECRET_FILE", "PASSWORD_HASHING_CONCURRENCY"})
    void showsWhatIsOnlyAboutSecrets(String name) throws IOException {
        write(service.resolve(".env.example"), "#" + name + "=\n");

        assertThat(settings(Map.of(name, "offen")).variables()).containsExactly(new Setting(name, "offen", ".env", ""));
    }

    private Settings settings(Map<String, String> variables) {
        return new Configuration(root).of(service, List.of(new SettingSource(".env", variables)));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
