package dev.strata.system.shop;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(15);
    private static final String UNFINISHED =
            "POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";

    private final Servers servers;

    SlowBodiesIT(Environment environment) {
        this.servers = environment.servers();
    }

    @Test
    void doNotHoldUpProbesOfServerThatHasJustStarted() throws Exception {
        List<RawConnection> connections = new ArrayList<>();
        try (Instance users = servers.startIsolated("users", Map.of()).awaitReady()) {
            for (int i = 0; i < CALLERS; i++) {
                connections.add(RawConnection.to(users.url()).send(UNFINISHED));
            }

            for (int i = 0; i < 5; i++) {
                assertThat(probe(users.url())).isLessThan(PROBE_LIMIT);
            }

            assertThat(connections.get(0).response(TIMEOUT))
                    .startsWith("HTTP/1.1 408")
                    .contains("request-timeout");
        } finally {
            closeAll(connections);
        }
    }

    private static Duration probe(URI url) {
        Instant start = Instant.now();
        assertThat(ApiRequest.get(url, "/health/live").send().statusCode()).isEqualTo(200);
        return Duration.between(start, Instant.now());
    }

    private static void closeAll(List<RawConnection> connections) throws IOException {
        for (RawConnection connection : connections) {
            connection.close();
        }
    }
}
