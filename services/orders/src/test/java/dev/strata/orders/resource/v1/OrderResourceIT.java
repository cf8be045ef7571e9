package dev.strata.orders.resource.v1;

import java.net.URL;
import java.util.Locale;
import java.util.UUID;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.strata.shared.testing.kit.Api;
import dev.strata.shared.testing.kit.FakeRemoteService;
import dev.strata.shared.testing.kit.ServiceArchive;

import static dev.strata.shared.testing.kit.Api.isProblem;
import static org.hamcrest.Matchers.equalTo;

@RunAsClient
@ExtendWith(ArquillianExtension.class)
class OrderResourceIT {

    private static final FakeRemoteService CATALOG = FakeRemoteService.of("catalog");
    private static final FakeRemoteService USERS = FakeRemoteService.of("users");
    private static final String ORDERS = "api/v1/orders";
    private static final long MAX_PRICE = 1_000_000_000_000L;
    private static final int MAX_QUANTITY = 10_000;

    private final UUID customer = UUID.randomUUID();
    private final UUID product = UUID.randomUUID();

    @ArquillianResource
    private URL deployment;

    private Api api;

    @Deployment
    static WebArchive deployment() {
        return ServiceArchive.calling(CATALOG, USERS);
    }

    @BeforeEach
    void call() {
        api = Api.at(deployment);
        CATALOG.reset();
        USERS.reset();
        USERS.respondsWith(standing(true));
    }

    @Test
    void placesOrderAtCurrentPrices() {
        CATALOG.respondsWith(offer(10));

        Response placed = place("1");

        placed.then().statusCode(201).body("total.amount", equalTo(2_500));
        api.as(customer, "CUSTOMER")
                .get(placed.header("Location"))
                .then()
                .statusCode(200)
                .body("status", equalTo("PLACED"));
    }

    @Test
    void placesOneOrderPerIdempotencyKey() {
        CATALOG.respondsWith(offer(10));

        String first = place("1").path("id");

        place("1").then().statusCode(201).header("Idempotency-Replayed", "true").body("id", equalTo(first));
    }

    @Test
    void hidesOrderFromOtherCustomers() {
        CATALOG.respondsWith(offer(10));
        String order = place("1").header("Location");

        api.as("CUSTOMER").get(order).then().spec(isProblem(404, "unknown-order"));
    }

    @Test
    void rejectsMoreThanTheStock() {
        CATALOG.respondsWith(offer(1));

        place("1").then().spec(isProblem(409, "out-of-stock"));
    }

    @Test
    void rejectsOrderThatIsTooLarge() {
        UUID other = UUID.randomUUID();
        CATALOG.respondsWith(
                "[" + offer(product, MAX_PRICE, MAX_QUANTITY) + ", " + offer(other, MAX_PRICE, MAX_QUANTITY) + "]");

        order("1", line(product, MAX_QUANTITY) + ", " + line(other, MAX_QUANTITY))
                .then()
                .spec(isProblem(422, "order-too-large"));
    }

    @Test
    void rejectsLockedCustomer() {
        USERS.respondsWith(standing(false));
        CATALOG.respondsWith(offer(10));

        place("1").then().spec(isProblem(403, "customer-barred"));
    }

    @Test
    void namesUnavailableService() {
        CATALOG.respondsWith(500);

        place("1").then().spec(isProblem(503, "neighbour-unavailable")).header("Retry-After", "5");
    }

    private Response place(String key) {
        return order(key, line(product, 2));
    }

    private Response order(String key, String lines) {
        return api.as(customer, "CUSTOMER")
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"lines\": [" + lines + "]}")
                .post(ORDERS);
    }

    private static String line(UUID product, int quantity) {
        return String.format(Locale.ROOT, "{\"productId\": \"%s\", \"quantity\": %d}", product, quantity);
    }

    private String standing(boolean mayOrder) {
        return String.format(Locale.ROOT, "{\"userId\": \"%s\", \"mayOrder\": %s}", customer, mayOrder);
    }

    private String offer(int stock) {
        return "[" + offer(product, 1_250, stock) + "]";
    }

    private static String offer(UUID product, long price, int stock) {
        return String.format(Locale.ROOT, """
                {"productId": "%s", "sku": "MUG-1", "name": "Mug", "stock": %d,
                 "unitPrice": {"amount": %d, "currency": "EUR"}}
                """, product, stock, price);
    }
}
