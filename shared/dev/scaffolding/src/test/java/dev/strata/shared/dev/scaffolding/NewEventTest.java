package dev.strata.shared.dev.scaffolding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@AgainstTheExamples
class NewEventTest {

    private static final Path ROOT = Path.of("../../..");
    private static final String BILLING = "services/billing/";
    private static final String FIELDS = "invoiceId:uuid, number:string, amount:money, paidOn:date, urgent:boolean";

    private final Checkout checkout = new Checkout(ROOT);

    @TempDir
    private Path copy;

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "orders", "users"})
    void writesWhatTheExamplesHave(String service) throws IOException {
        Changes changes = new Changes(ROOT);

        new ServiceEvents(checkout, service).write(changes);

        assertThat(changes.plan()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "orders | OrderCancelled | orderId:uuid | services/orders/src/main/java/dev/strata/orders/event/",
                "users  | UserDeleted    |              | services/users/src/main/java/dev/strata/users/event/",
            })
    void generatesTheRecordsOfTheExamples(String service, String event, String fields, String folder)
            throws IOException {
        copy("services/" + service);
        Files.delete(copy.resolve(folder + event + ".java"));

        new NewEvent(new Checkout(copy), service, event, fields).changes().apply();

        assertThat(code(copy.resolve(folder + event + ".java")))
                .isEqualTo(code(ROOT.resolve(folder + event + ".java")));
    }

    @Test
    void preparesServiceForItsFirstEvent() throws IOException {
        makeBilling();

        Changes changes = new NewEvent(new Checkout(copy), "billing", "InvoicePaid", FIELDS).changes();

        assertThat(changes.plan())
                .containsExactly(
                        "changes  services/billing/.env.example",
                        "creates  services/billing/asyncapi.yaml",
                        "changes  services/billing/authorisation.csv",
                        "changes  services/billing/pom.xml",
                        "creates  services/billing/src/main/java/dev/strata/billing/event/InvoicePaid.java",
                        "creates  services/billing/src/main/java/dev/strata/billing/event/package-info.java",
                        "changes  services/billing/src/main/resources/META-INF/microprofile-config.properties",
                        "creates  services/billing/src/test/java/dev/strata/billing/EventContractTest.java",
                        "creates  services/billing/src/test/java/dev/strata/billing/event/InvoicePaidIT.java");
        changes.apply();
        assertThat(copy.resolve(BILLING + "authorisation.csv")).content().endsWith("""
                        listParkedEvents, 401, 403, 403, 200
                        replayParkedEvent, 401, 403, 403, 404
                        discardParkedEvent, 401, 403, 403, 404
                        """);
        assertThat(copy.resolve(BILLING + ".env.example"))
                .content()
                .isEqualTo(Files.readString(ROOT.resolve("services/catalog/.env.example"))
                        .replace("catalog", "billing")
                        .replace("9080", "9083"));
    }

    @Test
    void handlerReadsWhatIsPublished() throws IOException {
        makeBilling();
        copy("services/orders");
        new NewEvent(new Checkout(copy), "billing", "InvoicePaid", FIELDS)
                .changes()
                .apply();

        new NewHandler(new Checkout(copy), "orders", "billing", "InvoicePaid")
                .changes()
                .apply();

        assertThat(copy.resolve("services/orders/src/main/java/dev/strata/orders/handler/InvoicePaidHandler.java"))
                .content()
                .contains(
                        "@EventType(\"billing.invoice-paid.v1\")",
                        "record InvoicePaid(UUID invoiceId, String number, Money amount, LocalDate paidOn, Boolean urgent)");
        assertThat(copy.resolve("services/orders/kustomization.yaml")).content().contains("""
                                  - { resource: { type: topic, name: billing }, operations: [Describe, Read] }
                                  - { resource: { type: topic, name: catalog }, operations: [Describe, Read] }
                        """);
        ServiceEvents orders = new ServiceEvents(new Checkout(copy), "orders");
        assertThat(orders.handled())
                .containsEntry(
                        "billing.invoice-paid.v1",
                        new ServiceEvents(new Checkout(copy), "billing")
                                .published()
                                .get("billing.invoice-paid.v1"));
    }

    @Test
    void handlerReadsListsAndObjects() throws IOException {
        copy("services/orders");
        copy("services/users");

        new NewHandler(new Checkout(copy), "users", "orders", "OrderPlaced")
                .changes()
                .apply();

        assertThat(copy.resolve("services/users/src/main/java/dev/strata/users/handler/OrderPlacedHandler.java"))
                .content()
                .contains(
                        "record OrderPlaced(UUID orderId, Money total, List<Line> lines)",
                        "record Line(UUID productId, Integer quantity)");
        assertThat(copy.resolve("services/users/src/test/java/dev/strata/users/handler/OrderPlacedHandlerIT.java"))
                .content()
                .contains("\"lines\": [{\"productId\": \"", "\"quantity\": 10}]");
    }

    @Test
    void publishesNextVersionBesideTheOld() throws IOException {
        copy("services/users");

        new NewEvent(new Checkout(copy), "users", "UserDeletedV2", "userId:uuid")
                .changes()
                .apply();

        assertThat(new ServiceEvents(new Checkout(copy), "users").published())
                .containsOnlyKeys("users.user-deleted.v1", "users.user-deleted.v2");
    }

    @Test
    void removalOfPublisherRemovesHandlers() throws IOException {
        for (String file :
                List.of(Registry.POM, Registry.COMPOSE, Registry.GATEWAY, Registry.PRODUCTION, Registry.KUBERNETES)) {
            copy(file);
        }
        copy("services/orders");
        copy("services/catalog");
        Map<String, Map<String, Object>> published = new ServiceEvents(checkout, "catalog").published();

        Changes changes = new RemoveService(new Checkout(copy), "orders").changes();

        assertThat(changes.plan())
                .contains(
                        "removes  services/catalog/src/main/java/dev/strata/catalog/handler",
                        "removes  services/catalog/src/test/java/dev/strata/catalog/handler",
                        "changes  services/catalog/asyncapi.yaml",
                        "changes  services/catalog/kustomization.yaml");
        changes.apply();
        ServiceEvents catalog = new ServiceEvents(new Checkout(copy), "catalog");
        assertThat(catalog.published()).isEqualTo(published);
        assertThat(catalog.handled()).isEmpty();
        assertThat(copy.resolve("services/catalog/kustomization.yaml"))
                .content()
                .doesNotContain("orders");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | InvoicePaid    | id:uuid             | Name a service with -Dservice, one of catalog",
                "orders  | OrderPlaced    | orderId:uuid        | There is a services/orders/src/main/java",
                "orders  | order-shipped  | orderId:uuid        | Say what happened with -Devent",
                "orders  | 2Orders        | orderId:uuid        | Say what happened with -Devent",
                "orders  | Shipped        | orderId:uuid        | Say what happened with -Devent",
                "orders  | OutboxRows     | orderId:uuid        | Choose another -Devent than OutboxRows",
                "orders  | OrderShipped   | shippedOn:date      | Begin -Dfields with the uuid or string",
                "orders  | OrderShipped   | orderId             | Write each of -Dfields like",
                "orders  | OrderShipped   | orderId:text        | one of the types",
                "orders  | OrderShipped   | class:uuid          | Java reserves it",
                "orders  | OrderShipped   | key:uuid            | has that already",
                "orders  | OrderShipped   | number:string(9)    | events have no constraints",
                "orders  | OrderShipped   | id:uuid, id:uuid    | 'id' is there twice",
            })
    void rejectsWithASentence(String service, String event, String fields, String sentence) {
        assertThatThrownBy(() -> new NewEvent(checkout, service, event, fields).changes())
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere | orders  | OrderPlaced    | Name a service with -Dservice, one of catalog",
                "users   | nowhere | OrderPlaced    | Name a service with -Dof, one of catalog",
                "users   | users   | UserDeleted    | Name two services",
                "users   | orders  | OrderShipped   | one of OrderCancelled, OrderPlaced, not 'OrderShipped'",
                "users   | orders  | placed         | Say what happened with -Devent",
                "catalog | orders  | OrderPlaced    | a service has one handler for each event",
            })
    void rejectsHandlerWithASentence(String service, String publisher, String event, String sentence) {
        assertThatThrownBy(() -> new NewHandler(checkout, service, publisher, event).changes())
                .isInstanceOf(ScaffoldingException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void asksForEventOfServiceWithoutAny() throws IOException {
        makeBilling();
        copy("services/orders");

        assertThatThrownBy(() -> new NewHandler(new Checkout(copy), "orders", "billing", "InvoicePaid").changes())
                .hasMessageContaining("Let billing publish events first");
    }

    private void makeBilling() throws IOException {
        EntityModel model = new EntityModel(
                Names.of("billing", "Invoice", null), Fields.parse(Fields.DEFAULT), Access.AUTHENTICATED);
        Changes changes = new Changes(copy);
        model.serviceFiles(9083).forEach((path, content) -> changes.write(BILLING + path, content));
        changes.apply();
    }

    private void copy(String place) throws IOException {
        for (String file : new Git(ROOT).files()) {
            if ((file.equals(place) || file.startsWith(place + "/")) && Files.exists(ROOT.resolve(file))) {
                Files.createDirectories(copy.resolve(file).getParent());
                Files.copy(ROOT.resolve(file), copy.resolve(file));
            }
        }
    }

    private static String code(Path file) throws IOException {
        return Files.readString(file).replaceAll("(?s)/\\*\\*.*?\\*/\\s", "");
    }
}
