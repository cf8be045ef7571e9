package dev.strata.system.shop;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;
import dev.strata.system.api.ApiRequest;
import dev.strata.system.api.RawConnection;

import static org.assertj.core.api.Assertions.assertThat;

@SystemTest
@ControlsServers
@DisabledIfSystemProperty(
        named = "strata.server",
        matches = "wildfly|payara",
        disabledReason = "its number of threads is left as it comes")
class SlowBodiesIT {

    private static final int CALLERS = 300;
    private static final Duration TIMEOUT = Duration.ofSeconds(45);
    // A machine that runs other tests at the same time is slow itself; without more threads it would take the timeout.
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);
    private static final int LARGE = 1_000_000;
    private static final String HEAD = "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n";

    private final Servers servers;
    private final List<RawConnection> connections = new ArrayList<>();

    SlowBodiesIT(Environment environment) {
        this.servers = environment.servers();
    }

    @AfterEach
    void closeConnections() throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }

    @Test
    void doNotHoldUpProbesOfServerThatHasJustStarted() throws Exception {
        try (Instance users = servers.startIsolated("users", Map.of()).awaitReady()) {
            for (int i = 0; i < CALLERS; i++) {
                send(users, 100, "{");
            }

            assertThatOthersAreServed(users);
            assertThat(connections.get(0).response(TIMEOUT))
                    .startsWith("HTTP/1.1 408")
                    .contains("urn:problem:request-timeout");
        }
    }

    @Test
    void doNotFillMemory() throws Exception {
        try (Instance users =
                servers.startIsolated("users", Map.of("JVM_ARGS", "-Xmx230m")).awaitReady()) {
            for (int i = 0; i < CALLERS; i++) {
                send(users, LARGE + 1, " ".repeat(LARGE));
            }

            assertThatOthersAreServed(users);
            assertThat(send(users, LARGE, " ".repeat(LARGE)).response(TIMEOUT))
                    .startsWith("HTTP/1.1 503")
                    .contains("urn:problem:too-many-large-bodies");
        }
    }

    private RawConnection send(Instance users, int length, String part) throws IOException {
        RawConnection connection = RawConnection.to(users.url());
        connections.add(connection);
        return connection.send(String.format(Locale.ROOT, HEAD, length) + part);
    }

    private static void assertThatOthersAreServed(Instance users) {
        for (int i = 0; i < 5; i++) {
            assertThat(probe(users.url())).isLessThan(PROBE_LIMIT);
        }
        ApiRequest login = ApiRequest.get(users.url(), "/api/v1/auth/login")
                .withMethod("POST")
                .with("Content-Type", "application/json")
                .withBody("{\"email\": \"nobody@example.com\", \"password\": \"no password of anybody\"}");
        assertThat(login.send().statusCode()).isEqualTo(401);
    }

    private static Duration probe(URI url) {
        Instant start = Instant.now();
        assertThat(ApiRequest.get(url, "/health/live").send().statusCode()).isEqualTo(200);
        return Duration.between(start, Instant.now());
    }
}
