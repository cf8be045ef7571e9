package dev.strata.system.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import com.password4j.Argon2Function;
import com.password4j.Password;

/**
 * The yardstick: the minimal hand-written code for each measured request, on the tables of the catalog.
 * No tokens, validation, entity tags, idempotency, log or events.
 */
@WebServlet({"/products/*", "/orders", "/auth/login", "/health/ready"})
public class YardstickServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private static final String COLUMNS =
            "id, sku, name, description, price_amount, price_currency, stock, created_at, updated_at, version";
    private static final String ONE = "SELECT " + COLUMNS + " FROM product WHERE id = ?";
    private static final String FIRST_PAGE =
            "SELECT " + COLUMNS + " FROM product ORDER BY name, id LIMIT " + (PAGE + 1);
    private static final String INSERT =
            "INSERT INTO product (" + COLUMNS + ") VALUES (?, ?, ?, NULL, ?, ?, ?, ?, ?, 0)";
    private static final String INSERT_ORDER =
            "INSERT INTO reservation (order_id, status, version) VALUES (?, 'RESERVED', 0)";
    private static final String INSERT_LINE =
            "INSERT INTO reserved_product (order_id, product_id, quantity) VALUES (?, ?, ?)";
    private static final String HASH = "SELECT password_hash FROM yardstick_user WHERE email = ?";

    // As many hashes at a time as in the service users.
    private final transient Semaphore hashes =
            new Semaphore(Runtime.getRuntime().availableProcessors());
    private final transient HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private transient DataSource dataSource;

    @Override
    public void init() throws ServletException {
        try {
            dataSource = (DataSource) new InitialContext().lookup("java:comp/DefaultDataSource");
        } catch (NamingException e) {
            throw new ServletException(e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String work = request.getMethod() + request.getServletPath();
        String id = request.getPathInfo();
        String body = new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            long price = work.equals("POST/orders") ? askTwice(body, request.getLocalPort()) : 0;
            answer(work, id, body, price, response);
        } catch (SQLException e) {
            throw new ServletException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        }
    }

    private void answer(String work, String id, String body, long price, HttpServletResponse response)
            throws SQLException, IOException {
        try (Connection connection = dataSource.getConnection()) {
            switch (work) {
                case "GET/products" ->
                    answer(response, 200, id == null ? list(connection) : product(connection, id.substring(1)));
                case "POST/products" -> answer(response, 201, create(connection, body));
                case "POST/auth/login" -> answer(response, logIn(connection, body) ? 200 : 401, "{}");
                case "POST/orders" -> answer(response, 201, order(connection, body, price));
                default -> answer(response, 200, "{}");
            }
        }
    }

    private static void answer(HttpServletResponse response, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String product(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement = prepare(connection, ONE, UUID.fromString(id));
                ResultSet row = statement.executeQuery()) {
            row.next();
            return json(row);
        }
    }

    private static String list(Connection connection) throws SQLException {
        StringJoiner items = new StringJoiner(",", "{\"items\":[", "],\"next\":\"");
        String last = "";
        try (PreparedStatement statement = prepare(connection, FIRST_PAGE);
                ResultSet row = statement.executeQuery()) {
            for (int i = 0; i < PAGE && row.next(); i++) {
                items.add(json(row));
                last = row.getString("name") + row.getString("id");
            }
        }
        String cursor = Base64.getUrlEncoder().encodeToString(last.getBytes(StandardCharsets.UTF_8));
        return items + "/products?cursor=" + cursor + "\"}";
    }

    private static String json(ResultSet row) throws SQLException {
        String description = row.getString("description");
        return "{\"id\":\"" + row.getString("id")
                + "\",\"sku\":" + quoted(row.getString("sku"))
                + ",\"name\":" + quoted(row.getString("name"))
                + (description == null ? "" : ",\"description\":" + quoted(description))
                + ",\"price\":{\"amount\":" + row.getLong("price_amount")
                + ",\"currency\":\"" + row.getString("price_currency")
                + "\"},\"stock\":" + row.getInt("stock")
                + ",\"createdAt\":\""
                + row.getObject("created_at", OffsetDateTime.class).toInstant()
                + "\",\"updatedAt\":\""
                + row.getObject("updated_at", OffsetDateTime.class).toInstant()
                + "\",\"version\":" + row.getInt("version") + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String create(Connection connection, String body) throws SQLException {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        update(
                connection,
                INSERT,
                id,
                text(body, "sku"),
                text(body, "name"),
                number(body, "amount"),
                text(body, "currency"),
                number(body, "stock"),
                now,
                now);
        return product(connection, id.toString());
    }

    /** As orders asks users and catalog. */
    private long askTwice(String body, int port) throws IOException, InterruptedException {
        URI offer = URI.create("http://localhost:" + port + "/products/" + text(body, "productId"));
        HttpRequest request = HttpRequest.newBuilder(offer).build();
        http.send(request, BodyHandlers.ofString());
        return number(http.send(request, BodyHandlers.ofString()).body(), "amount");
    }

    /** Writes an order and its line. */
    private static String order(Connection connection, String body, long price) throws SQLException {
        UUID id = UUID.randomUUID();
        connection.setAutoCommit(false);
        update(connection, INSERT_ORDER, id);
        update(connection, INSERT_LINE, id, UUID.fromString(text(body, "productId")), number(body, "quantity"));
        connection.commit();
        return "{\"id\":\"" + id + "\",\"unitPrice\":" + price + "}";
    }

    private boolean logIn(Connection connection, String body) throws SQLException {
        String hash;
        try (PreparedStatement statement = prepare(connection, HASH, text(body, "email"));
                ResultSet row = statement.executeQuery()) {
            row.next();
            hash = row.getString(1);
        }
        connection.close();
        hashes.acquireUninterruptibly();
        try {
            return Password.check(text(body, "password"), hash).with(Argon2Function.getInstanceFromHash(hash));
        } finally {
            hashes.release();
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static String text(String json, String member) {
        int begin = json.indexOf('"' + member + "\":\"") + member.length() + 4;
        return json.substring(begin, json.indexOf('"', begin));
    }

    private static long number(String json, String member) {
        int begin = json.indexOf('"' + member + "\":") + member.length() + 3;
        int end = begin;
        while (Character.isDigit(json.charAt(end))) {
            end++;
        }
        return Long.parseLong(json, begin, end, 10);
    }
}
