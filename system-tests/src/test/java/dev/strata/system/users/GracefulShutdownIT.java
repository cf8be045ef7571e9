package dev.strata.system.users;

import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.restassured.response.Response;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.system.ControlsServers;
import dev.strata.system.Environment;
import dev.strata.system.Instance;
import dev.strata.system.Servers;
import dev.strata.system.SystemTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Shutdown as an orchestrator does it: draining first, then SIGTERM. */
@SystemTest
@ControlsServers
@Order(2)
class GracefulShutdownIT {

    private static final int CLIENTS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Servers servers;
    private final UsersClient users;

    @TempDir
    private Path folder;

    GracefulShutdownIT(Environment environment, UsersClient users) {
        this.servers = environment.servers();
        this.users = users;
    }

    @Test
    void completesRequestsInFlightAndKeepsAcknowledgedData() throws Exception {
        Path drain = folder.resolve("draining");
        Instance replica = servers.startReplica("users", Map.of("DRAIN_FILE", drain.toString()))
                .awaitReady();
        Clients clients = new Clients(replica.url());

        clients.start();
        clients.awaitResponses(CLIENTS);
        Files.createFile(drain);
        await().atMost(LIMIT)
                .until(() -> users.at(replica.url()).get("/health/ready").statusCode() == 503);
        users.at(replica.url()).get("/health/live").then().statusCode(200);
        int acknowledgedUntilDraining = clients.acknowledged.size();
        clients.awaitResponses(acknowledgedUntilDraining + CLIENTS);
        // A load balancer now stops sending; what it sent before is still in flight.
        clients.stopSending();
        int inFlight = clients.inFlight.get();
        replica.terminate();
        clients.awaitEnd();

        assertThat(inFlight)
                .as("requests in flight, without which this proves nothing")
                .isPositive();
        assertThat(clients.failures).isEmpty();
        for (String id : clients.acknowledged) {
            users.at("users", users.adminToken())
                    .get("/api/v1/users/" + id)
                    .then()
                    .statusCode(200);
        }
        System.out.printf(
                Locale.ROOT,
                "Graceful shutdown: %d requests acknowledged, %d of them after SIGTERM, none failed%n",
                clients.acknowledged.size(),
                inFlight);
    }

    /** Threads that register customers, which is slow as it hashes passwords. */
    private final class Clients {

        private final URI url;
        private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        private final List<Future<?>> loops = new ArrayList<>();
        private final AtomicBoolean sending = new AtomicBoolean(true);
        private final AtomicInteger inFlight = new AtomicInteger();
        private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
        private final Queue<String> failures = new ConcurrentLinkedQueue<>();

        private Clients(URI url) {
            this.url = url;
        }

        void start() {
            for (int i = 0; i < CLIENTS; i++) {
                loops.add(threads.submit(() -> {
                    while (sending.get()) {
                        register();
                    }
                }));
            }
        }

        private void register() {
            String email = "customer-" + UUID.randomUUID() + "@example.com";
            inFlight.incrementAndGet();
            try {
                Response response = users.register(users.at(url), email);
                if (response.statusCode() == 201) {
                    acknowledged.add(response.path("id"));
                } else if (!isRefusedAsBusy(response)) {
                    failures.add("status " + response.statusCode());
                }
            } catch (Exception e) {
                boolean wasNeverSent = e instanceof ConnectException && !sending.get();
                if (!wasNeverSent) {
                    failures.add(e.toString());
                }
            } finally {
                inFlight.decrementAndGet();
            }
        }

        /** Refused because too many passwords are being hashed, which is a valid response. */
        private static boolean isRefusedAsBusy(Response response) {
            return response.statusCode() == 503 && "urn:problem:logins-busy".equals(response.path("type"));
        }

        void awaitResponses(int count) {
            await().atMost(LIMIT).until(() -> acknowledged.size() >= count || !failures.isEmpty());
        }

        void stopSending() {
            sending.set(false);
        }

        void awaitEnd() throws Exception {
            for (Future<?> loop : loops) {
                loop.get(60, TimeUnit.SECONDS);
            }
            threads.shutdown();
        }
    }
}
