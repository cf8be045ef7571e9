package dev.strata.shared.data.migration;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MigrateCommandTest {

    private static final Map<String, String> REQUIRED = Map.of("DB_HOST", "db", "DB_NAME", "catalog");

    @Test
    void connectsToDefaultPortWithoutVerification() {
        assertThat(MigrateCommand.url(new CommandSettings(REQUIRED)))
                .startsWith("jdbc:postgresql://db:5432/catalog?")
                .contains("sslmode=prefer");
    }

    @Test
    void verifiesServerAgainstRootCertificate() {
        Map<String, String> variables = new HashMap<>(REQUIRED);
        variables.put("DB_SSL_MODE", "verify-full");
        variables.put("DB_SSL_ROOT_CERT", "/etc/database tls/ca.crt");

        assertThat(MigrateCommand.url(new CommandSettings(variables)))
                .contains("sslmode=verify-full", "sslrootcert=%2Fetc%2Fdatabase+tls%2Fca.crt");
    }
}
