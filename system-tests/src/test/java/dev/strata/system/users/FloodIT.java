package dev.strata.system.users;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiRequest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flood of registrations stops neither health checks nor logins, and a client that forges many addresses still counts
 * as one.
 */
@SystemTest
@ControlsServers
@TestInstance(Lifecycle.PER_CLASS)
class FloodIT {

    private static final int CONNECTIONS = 64;
    private static final int FREE_ATTEMPTS = 3;
    private static final Duration FLOOD = Duration.ofSeconds(10);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(1);

    private final Servers servers;
    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);

    private Instance users;

    FloodIT(Environment environment) {
        this.servers = environment.servers();
    }

    @BeforeAll
    void start() {
        users = servers.startIsolated(
                        "users",
                        Map.of(
                                "HTTP_TRUSTED_PROXIES",
                                "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1",
                                "LOGIN_FREE_ATTEMPTS_ADDRESS",
                                Integer.toString(FREE_ATTEMPTS)))
                .awaitReady();
    }

    @AfterAll
    void stop() {
        clients.shutdownNow();
        if (users != null) {
            users.close();
        }
    }

    @Test
    void answersProbesAndLoginsWhileManyRegister() throws Exception {
        assertThat(logIn(users).statusCode()).isEqualTo(200);
        Instant end = Instant.now().plus(FLOOD);
        List<Future<List<HttpResponse<String>>>> flood = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            flood.add(clients.submit(() -> registerUntil(end, users)));
        }

        List<Duration> probes = new ArrayList<>();
        List<Integer> logins = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            probes.add(durationOf(() -> probe(users)));
            logins.add(logIn(users).statusCode());
        }

        assertThat(logins).containsOnly(200);
        // Not of each: what else runs on the machine of the test takes its time, too.
        assertThat(probes.stream().sorted().skip(probes.size() * 9L / 10).findFirst())
                .hasValueSatisfying(duration -> assertThat(duration).isLessThan(PROBE_LIMIT));
        for (Future<List<HttpResponse<String>>> responses : flood) {
            assertThat(responses.get()).allSatisfy(FloodIT::isCreatedOrTurnedAway);
        }
    }

    /** What a proxy has appended counts, not what the client had written before. */
    @Test
    void ignoresForgedClientAddresses() {
        List<Integer> statuses = IntStream.range(0, FREE_ATTEMPTS + 5)
                .map(host -> guess(String.format(Locale.ROOT, "203.0.113.%d", host), "198.51.100.7"))
                .boxed()
                .toList();

        assertThat(statuses).startsWith(Collections.nCopies(FREE_ATTEMPTS, 401).toArray(Integer[]::new));
        // Not each: the first delays are short.
        assertThat(statuses).contains(429);
        assertThat(guess("203.0.113.1", "198.51.100.8")).as("another client").isEqualTo(401);
    }

    private int guess(String written, String appended) {
        return ApiRequest.get(users.url(), "/api/v1/auth/login")
                .withMethod("POST")
                .with("Content-Type", "application/json")
                .with("Forwarded", "for=" + written)
                .with("X-Forwarded-For", written + ", " + appended)
                .withBody(String.format(
                        Locale.ROOT,
                        "{\"email\": \"nobody-%s@example.com\", \"password\": \"a wrong guess\"}",
                        UUID.randomUUID()))
                .send()
                .statusCode();
    }

    private static void isCreatedOrTurnedAway(HttpResponse<String> response) {
        assertThat(response.statusCode()).isIn(201, 503);
        if (response.statusCode() == 503) {
            assertThat(response.body()).contains("urn:problem:logins-busy");
            assertThat(response.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static List<HttpResponse<String>> registerUntil(Instant end, Instance users) {
        List<HttpResponse<String>> responses = new ArrayList<>();
        while (Instant.now().isBefore(end)) {
            responses.add(post(
                    users,
                    "/api/v1/registrations",
                    String.format(Locale.ROOT, """
                    {"email": "flood-%s@example.com", "name": "Flood", "password": "%s"}
                    """, UUID.randomUUID(), UsersClient.PASSWORD)));
        }
        return responses;
    }

    private static HttpResponse<String> logIn(Instance users) {
        return post(users, "/api/v1/auth/login", """
                {"email": "admin@strata.example", "password": "strata-dev-admin"}
                """);
    }

    private static HttpResponse<String> post(Instance users, String path, String body) {
        return ApiRequest.get(users.url(), path)
                .withMethod("POST")
                .with("Content-Type", "application/json")
                .withBody(body)
                .send();
    }

    private static void probe(Instance users) {
        assertThat(ApiRequest.get(users.url(), "/health/live").send().statusCode())
                .isEqualTo(200);
    }

    private static Duration durationOf(Runnable call) {
        Instant start = Instant.now();
        call.run();
        return Duration.between(start, Instant.now());
    }
}
