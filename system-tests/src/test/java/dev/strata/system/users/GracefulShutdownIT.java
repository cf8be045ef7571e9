package dev.strata.system.users;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import dev.strata.system.AgainstAllServices;
import dev.strata.system.Environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A server that is told to stop, as a cluster tells it: first to drain, then SIGTERM. */
@AgainstAllServices
@ExtendWith(PeopleExtension.class)
class GracefulShutdownIT {

    private static final int CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Environment environment;
    private final People people;

    @TempDir
    private Path folder;

    GracefulShutdownIT(Environment environment, People people) {
        this.environment = environment;
        this.people = people;
    }

    @Test
    void endsEveryRequestThatItTookAndKeepsWhatItAcknowledged() throws Exception {
        Assumptions.assumeTrue(environment.canKill("users"), "Only a server that the tests started can be stopped");
        Path drain = folder.resolve("draining");
        URI replica = environment.startReplica("users", Map.of("DRAIN_FILE", drain.toString()));
        Clients clients = new Clients(replica);

        clients.start();
        clients.awaitAnswers(CLIENTS);
        Files.createFile(drain);
        await().atMost(PATIENCE)
                .until(() -> people.at(replica).get("/health/ready").statusCode() == 503);
        people.at(replica).get("/health/live").then().statusCode(200);
        int answeredUntilDraining = clients.acknowledged.size();
        clients.awaitAnswers(answeredUntilDraining + CLIENTS);
        // A load balancer stops sending when it sees that; what it sent before is still on its way.
        clients.stopSending();
        int inFlight = clients.inFlight.get();
        environment.terminate(replica);
        clients.awaitEnd();

        assertThat(inFlight)
                .as("requests on their way, without which this proves nothing")
                .isPositive();
        assertThat(clients.failures).isEmpty();
        for (String email : clients.acknowledged) {
            people.logInAs(email, People.PASSWORD).then().statusCode(200);
        }
        System.out.printf(
                "Graceful shutdown: %d requests acknowledged, %d of them after SIGTERM, none failed%n",
                clients.acknowledged.size(), inFlight);
    }

    /** Register customers, whose passwords take the server a while. */
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
                Response answer = people.register(people.at(url), email);
                if (answer.statusCode() == 201) {
                    acknowledged.add(email);
                } else if (!isTurnedAway(answer)) {
                    failures.add("status " + answer.statusCode());
                }
            } catch (Exception e) {
                failures.add(e.toString());
            } finally {
                inFlight.decrementAndGet();
            }
        }

        /** By a server that has more passwords to hash than it can; that is an answer, too. */
        private static boolean isTurnedAway(Response answer) {
            return answer.statusCode() == 503 && "urn:problem:logins-busy".equals(answer.path("type"));
        }

        void awaitAnswers(int count) {
            await().atMost(PATIENCE).until(() -> acknowledged.size() >= count || !failures.isEmpty());
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
