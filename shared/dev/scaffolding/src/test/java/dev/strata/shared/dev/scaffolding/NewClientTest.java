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
    void generatesTheClientsOfOrders(String remote, String type, String operation) throws IOException {
        copyWithoutClients();

        new NewClient(new Checkout(copy), "orders", remote, operation).changes().apply();

        for (String file : new String[] {type + ".java", type + "Client.java"}) {
            assertThat(code(copy.resolve(CLIENTS + file))).isEqualTo(code(ROOT.resolve(CLIENTS + file)));
        }
    }

    @Test
    void addsAddressOfRemoteService() throws IOException {
        Changes changes = new NewClient(new Checkout(ROOT), "catalog", "orders", "getOrder").changes();

        assertThat(changes.plan())
                .contains(
                        "changes  " + Registry.SETTINGS,
                        "changes  services/catalog/.env.example",
                        "changes  services/catalog/kustomization.yaml",
                        "changes  services/catalog/src/main/resources/META-INF/microprofile-config.properties",
                        "creates  services/catalog/src/main/java/dev/strata/catalog/client/OrderResponse.java",
                        "creates  services/catalog/src/main/java/dev/strata/catalog/client/package-info.java",
                        "creates  services/catalog/src/test/java/dev/strata/catalog/client/OrdersIT.java");
    }

    @Test
    void returnsEmptyOptionalFor404AndReadsNestedObjects() throws IOException {
        copyWithoutClients();

        new NewClient(new Checkout(copy), "catalog", "orders", "getOrder")
                .changes()
                .apply();

        String clients = "services/catalog/src/main/java/dev/strata/catalog/client/";
        assertThat(copy.resolve(clients + "Orders.java"))
                .content()
                .contains("public Optional<OrderResponse> order(UUID id)");
        assertThat(copy.resolve(clients + "OrderResponse.java"))
                .content()
                .contains("String status", "List<OrderLineResponse> lines", "record OrderLineResponse(");
    }

    @Test
    void saysHowToWriteAMissingOpenApiDocument() throws IOException {
        copyWithoutClients();
        Files.delete(copy.resolve("services/users/openapi.yaml"));

        assertThatThrownBy(() -> new NewClient(new Checkout(copy), "orders", "users", null).changes())
                .hasMessage("There is no services/users/openapi.yaml yet: "
                        + "./mvnw -Ptest -pl services/users -Dopenapi.update writes it.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | users   |             | Name a service with -Dservice, one of catalog",
                "catalog | nowhere |             | Name a service with -Dcalls, one of catalog",
                "catalog | catalog |             | Name two services",
                "catalog | users   | getNothing  | -Doperation, one of",
                "orders  | users   | getStanding | There is a services/orders/src/main/java",
            })
    void rejectsWithASentence(String service, String remote, String operation, String sentence) {
        assertThatThrownBy(() -> new NewClient(new Checkout(ROOT), service, remote, operation).changes())
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }

    private void copyWithoutClients() throws IOException {
        copy(Registry.SETTINGS);
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
                .replace("productIds", "ids")
                .replace("eligibility(", "standing(");
    }
}
