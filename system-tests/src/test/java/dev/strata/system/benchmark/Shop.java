package dev.strata.system.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Products and accounts, and the requests that are measured with them. */
final class Shop {

    static final Map<String, String> ADMINISTRATOR =
            Map.of("email", "admin@benchmark.example", "password", "thirty blue lamps");

    private static final int CUSTOMERS = 16;
    // The stock of each is more than can be ordered.
    private static final String PRODUCTS = """
            INSERT INTO product (id, sku, name, price_amount, price_currency, stock, created_at, updated_at, version)
            SELECT gen_random_uuid(), 'SKU-' || n, 'Mug ' || n, 1250, 'EUR', 1000000000, now(), now(), 0
            FROM generate_series(1, 10000) n
            """;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicLong sequence = new AtomicLong();
    private final List<String> logins = new ArrayList<>();
    private final List<String> customers = new ArrayList<>();
    private final List<String> products;
    private final String administrator;

    Shop(Databases databases, URI users) throws SQLException, IOException, InterruptedException {
        databases.execute("catalog", PRODUCTS);
        databases.execute("catalog", "ANALYZE");
        products = databases.texts("catalog", "SELECT id FROM product ORDER BY id LIMIT 1000");
        administrator = bearer(users, ADMINISTRATOR);
        for (int i = 0; i < CUSTOMERS; i++) {
            Map<String, String> login =
                    Map.of("email", "customer" + i + "@benchmark.example", "password", "seven green doors");
            send(users.resolve("/api/v1/registrations"), with(login, "name", "Customer"));
            logins.add(JSON.writeValueAsString(login));
            customers.add(bearer(users, login));
        }
        databases.execute("catalog", "CREATE TABLE yardstick_user (email text PRIMARY KEY, password_hash text)");
        for (String row : databases.texts("users", "SELECT format('(%L, %L)', email, password_hash) FROM app_user")) {
            databases.execute("catalog", "INSERT INTO yardstick_user VALUES " + row);
        }
    }

    private static Map<String, String> with(Map<String, String> members, String name, String value) {
        Map<String, String> all = new HashMap<>(members);
        all.put(name, value);
        return all;
    }

    /** The header of somebody who has logged in. */
    private String bearer(URI users, Map<String, String> login) throws IOException, InterruptedException {
        String answer = send(users.resolve("/api/v1/auth/login"), login);
        return "Authorization: Bearer "
                + JSON.readTree(answer).path("accessToken").asText() + "\r\n";
    }

    private String send(URI url, Map<String, String> body) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(url)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " from " + url + ": " + response.body());
        }
        return response.body();
    }

    /** All kinds, in the same order for everybody. */
    List<Endpoint> requests(URI catalog, URI users, URI orders, String base) {
        return List.of(
                get(catalog, base + "/products"),
                Endpoint.get("list of 20", catalog, () -> base + "/products"),
                create(catalog, base + "/products"),
                Endpoint.post("login", users, 200, base + "/auth/login", () -> "", this::nextLogin),
                order(orders, base + "/orders"));
    }

    /** In turn: several attempts at once at the same account are throttled. */
    private String nextLogin() {
        return logins.get((int) (sequence.incrementAndGet() % logins.size()));
    }

    Endpoint get(URI server, String path) {
        return Endpoint.get("get by id", server, () -> path + "/" + product());
    }

    private Endpoint create(URI server, String path) {
        return Endpoint.post(
                "create",
                server,
                201,
                path,
                () -> administrator,
                () -> String.format(
                        Locale.ROOT,
                        "{\"sku\":\"NEW-%d\",\"name\":\"Lamp\",\"price\":{\"amount\":990,\"currency\":\"EUR\"},\"stock\":10}",
                        sequence.incrementAndGet()));
    }

    Endpoint order(URI server, String path) {
        return Endpoint.post(
                "order",
                server,
                201,
                path,
                () -> oneOf(customers).get() + "Idempotency-Key: order-" + sequence.incrementAndGet() + "\r\n",
                () -> "{\"lines\":[{\"productId\":\"" + product() + "\",\"quantity\":1}]}");
    }

    private String product() {
        return oneOf(products).get();
    }

    private static Supplier<String> oneOf(List<String> texts) {
        return () -> texts.get(ThreadLocalRandom.current().nextInt(texts.size()));
    }
}
