package dev.strata.shared.dev.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class DemoDataTest {

    private static final String PRODUCT = "01a219cd-7dea-75b5-9d19-386a5baa7b7c";

    @TempDir
    private Path root;

    private final List<String> sent = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final Map<String, Integer> conflicts = new ConcurrentHashMap<>();
    private String present = "";
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        write("catalog", """
                {"unless": {"get": "/products"},
                 "requests": [{"name": "mug", "as": "ADMIN", "post": "/products", "body": {"name": "Mug"}}]}
                """);
        write("orders", """
                {"unless": {"as": "ADMIN", "get": "/orders"},
                 "requests": [{"as": "CUSTOMER", "post": "/orders", "body": {"productId": "${catalog.mug.id}"}}]}
                """);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void fillsInTheOrderOfReferences() {
        fill();

        assertThat(sent)
                .containsExactly(
                        "POST /products {\"name\":\"Mug\"}", "POST /orders {\"productId\":\"" + PRODUCT + "\"}");
        assertThat(told).hasSize(2);
    }

    @Test
    void waitsForOtherServices() {
        conflicts.put("/orders", 2);

        fill();

        assertThat(sent)
                .filteredOn(request -> request.startsWith("POST /orders"))
                .hasSize(3);
    }

    @Test
    void leavesDataAlone() {
        present = "{}";

        fill();

        assertThat(sent).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void takesLoginForProofOfAccount() throws IOException {
        write("users", """
                {"unless": {"post": "/login", "body": {"email": "ann"}}, "requests": [{"post": "/registrations"}]}
                """);
        fill("users");
        assertThat(sent).containsExactly("POST /login {\"email\":\"ann\"}");

        conflicts.put("/login", -1);
        fill("users");
        assertThat(sent).endsWith("POST /registrations ");
    }

    @Test
    void saysWhatIsRefused() {
        conflicts.put("/products", -1);

        fill();

        assertThat(told.get(0)).contains("has no demo data, or not all: POST /products answered 400");
    }

    private void fill() {
        fill("orders", "catalog", "without");
    }

    private void fill(String... services) {
        int port = server.getAddress().getPort();
        new DemoData(root, event -> told.add(event.toString()))
                .fill(Stream.of(services)
                        .map(name -> new Service(name, root.resolve(name), port))
                        .toList());
    }

    private void write(String service, String demo) throws IOException {
        Files.createDirectories(root.resolve(service));
        Files.writeString(root.resolve(service).resolve("demo.json"), demo);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        boolean isRead = exchange.getRequestMethod().equals("GET");
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        int left = conflicts.getOrDefault(path, 0);
        if (!isRead) {
            sent.add("POST " + path + " " + body);
            conflicts.computeIfPresent(path, (key, count) -> count - 1);
        }
        byte[] answer = (isRead ? "{\"items\":[" + present + "]}" : "{\"id\":\"" + PRODUCT + "\"}")
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.sendResponseHeaders(isRead ? 200 : left > 0 ? 409 : left < 0 ? 400 : 201, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
