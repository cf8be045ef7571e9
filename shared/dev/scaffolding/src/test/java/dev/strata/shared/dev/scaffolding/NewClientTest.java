package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AgainstTheExamples
class NewClientTest {

    private static final Path ROOT = Path.of("../../..");
    private static final String CLIENTS = "services/orders/src/main/java/dev/strata/orders/client/";

    @TempDir
    private Path copy;

    @ParameterizedTest
    @CsvSource({"users, Users, getStanding", "catalog, Catalog, getOffers"})
    void makesTheClientsThatOrdersHas(String neighbour, String type, String operation) throws IOException {
        copyWithoutClients();

        new NewClient(new Checkout(copy), "orders", neighbour, operation)
                .changes()
                .apply(() -> {});

        for (String file : new String[] {type + ".java", type + "Client.java"}) {
            assertThat(code(copy.resolve(CLIENTS + file))).isEqualTo(code(ROOT.resolve(CLIENTS + file)));
        }
    }

    @Test
    void tellsTheServiceComposeAndKubernetesWhereTheNeighbourIs() throws IOException {
        Changes changes = new NewClient(new Checkout(ROOT), "catalog", "orders", "getOrder").changes();

        assertThat(changes.plan())
                .contains(
                        "changes  docker-compose.yml",
                        "changes  services/catalog/.env.example",
                        "changes  services/catalog/kustomization.yaml",
                        "changes  services/catalog/src/main/resources/META-INF/microprofile-config.properties",
                        "makes    services/catalog/src/main/java/dev/strata/catalog/client/OrderResponse.java",
                        "makes    services/catalog/src/main/java/dev/strata/catalog/client/package-info.java",
                        "makes    services/catalog/src/test/java/dev/strata/catalog/client/OrdersIT.java");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | users   |             | Say a service with -Dservice, one of catalog",
                "catalog | nowhere |             | Say a service with -Dcalls, one of catalog",
                "catalog | catalog |             | Name two services",
                "catalog | users   | getNothing  | -Doperation, one of",
                "orders  | users   | getStanding | There is a services/orders/src/main/java",
            })
    void saysWhatToTypeInstead(String service, String neighbour, String operation, String sentence) {
        assertThatThrownBy(() -> new NewClient(new Checkout(ROOT), service, neighbour, operation).changes())
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }

    private void copyWithoutClients() throws IOException {
        copy("docker-compose.yml");
        for (String service : new String[] {"users", "catalog", "orders"}) {
            for (String file : new String[] {
                "openapi.yaml",
                ".env.example",
                "kustomization.yaml",
                "src/main/liberty/config/server.xml",
                "src/main/resources/META-INF/microprofile-config.properties"
            }) {
                copy("services/" + service + "/" + file);
            }
        }
        try (Stream<Path> schemas =
                Files.list(ROOT.resolve("shared/schemas/src/main/java/dev/strata/shared/schemas"))) {
            for (Path schema : schemas.toList()) {
                copy(ROOT.relativize(schema).toString());
            }
        }
    }

    private void copy(String file) throws IOException {
        if (Files.exists(ROOT.resolve(file))) {
            Files.createDirectories(copy.resolve(file).getParent());
            Files.copy(ROOT.resolve(file), copy.resolve(file));
        }
    }

    /** Without what the formatter still changes, comments, and what a person named better than the parameter is. */
    private static String code(Path file) throws IOException {
        return Files.readString(file)
                .replaceAll("(?s)/\\*\\*.*?\\*/|import [^;]+;|\\s", "")
                .replace("productIds", "ids");
    }
}
