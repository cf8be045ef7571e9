package dev.strata.shared.dev.dashboard;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DashboardTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path root;

    private FakeEnvironment environment;
    private Dashboard dashboard;

    @BeforeEach
    void start() throws IOException {
        environment = new FakeEnvironment(root);
        dashboard = new Dashboard(0, root, environment);
    }

    @AfterEach
    void stop() {
        dashboard.close();
    }

    @Test
    void refusesWithoutToken() throws Exception {
        for (String path : new String[] {"/", "/app.js", "/api/live", "/api/traces/1", "/?token=wrong"}) {
            HttpResponse<String> response = send(request(path));

            assertThat(response.statusCode()).as(path).isEqualTo(403);
            assertThat(response.body()).contains("Open the address that ./mvnw -Pup prints");
        }
    }

    @Test
    void turnsTokenOfAddressIntoCookie() throws Exception {
        HttpResponse<String> response = send(HttpRequest.newBuilder(dashboard.address()));

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
        assertThat(send(request("/").header("Cookie", cookie())).body()).contains("<title>Strata</title>");
    }

    @Test
    void keepsTokenPrivateAndForTheNextStart() throws Exception {
        Path file = root.resolve(".dev/dashboard/token");

        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        assertThat(new StoredToken(file).get()).isEqualTo(token());
    }

    @Test
    void refusesOtherPages() throws Exception {
        assertThat(withCookie("/", "Origin", "https://elsewhere.example").statusCode())
                .isEqualTo(403);
        assertThat(withCookie("/", "Origin", "http://127.0.0.1:1").statusCode()).isEqualTo(403);
        assertThat(withCookie("/", "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(withCookie("/", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(withCookie("/", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(withCookie("/", "Origin", url("").toString()).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesOtherHosts() throws Exception {
        assertThat(statusLine("/", "elsewhere.example:" + port())).contains(" 403 ");
        assertThat(statusLine("/", "127.0.0.1")).contains(" 403 ");
        assertThat(statusLine("/v1/traces", "elsewhere.example:" + port())).contains(" 403 ");
        assertThat(statusLine("/", "localhost:" + port())).contains(" 200 ");
    }

    @Test
    void takesTelemetryFromServicesOnly() throws Exception {
        HttpRequest.Builder empty = request("/v1/traces").POST(BodyPublishers.noBody());

        assertThat(send(empty).statusCode()).isEqualTo(200);
        assertThat(send(empty.header("Origin", "https://elsewhere.example")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void allowsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = withCookie("/", "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(withCookie("/../Api.class", "Accept", "*/*").statusCode()).isEqualTo(404);
    }

    @Test
    void passesCommandOn() throws Exception {
        assertThat(post("command", "{\"command\":\"restart\",\"service\":\"catalog\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(environment.commands).containsExactly("restart catalog");
    }

    @Test
    void refusesOtherCommands() throws Exception {
        assertThat(post("command", "{\"command\":\"reset\",\"service\":\"catalog\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("command", "{\"command\":\"stop\",\"service\":\"billing\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(environment.commands).isEmpty();
    }

    @Test
    void sendsRequestsToServicesOnly() throws Exception {
        String request = "{\"service\":\"catalog\",\"method\":\"GET\",\"path\":\"%s\",\"headers\":{}}";

        assertThat(post("request", request.replace("%s", "@elsewhere.example/")).body())
                .contains("A path starts with a slash");
        assertThat(post("request", request.replace("%s", "/api")).body()).contains("catalog does not answer");
    }

    @Test
    void issuesToken() throws Exception {
        assertThat(post("token", "{\"role\":\"ADMIN\"}").body())
                .matches("\\{\"token\":\"[\\w-]+\\.[\\w-]+\\.[\\w-]+\"}");
    }

    @Test
    void saysWhatFailed() throws Exception {
        Files.createDirectory(root.resolve(".env.example"));

        HttpResponse<String> response = withCookie("/api/configuration/catalog", "Accept", "*/*");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("problem", "Is a directory");
    }

    @Test
    void doesNotShareItsPort() {
        assertThatThrownBy(() -> new Dashboard(port(), root, environment)).isInstanceOf(IOException.class);
    }

    private HttpResponse<String> withCookie(String path, String header, String value) throws Exception {
        return send(request(path).header("Cookie", cookie()).header(header, value));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return send(request("/api/" + path).header("Cookie", cookie()).POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(url(path));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private int port() {
        return dashboard.address().getPort();
    }

    private String token() {
        return dashboard.address().getQuery().replace("token=", "");
    }

    private String cookie() {
        return "strata-dashboard-" + port() + "=" + token();
    }

    // Java's client does not let callers choose the host.
    private String statusLine(String path, String host) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port());
                OutputStream out = socket.getOutputStream()) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nCookie: " + cookie()
                    + "\r\nConnection: close\r\n\r\n";
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }
}
