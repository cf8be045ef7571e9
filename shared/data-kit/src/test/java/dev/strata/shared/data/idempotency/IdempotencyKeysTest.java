package dev.strata.shared.data.idempotency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.strata.shared.dev.database.EmbeddedServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdempotencyKeysTest {

    private static final StoredResponse RESPONSE = new StoredResponse("/orders/1", "\"0\"", "{}");
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();

    private static EmbeddedServer server;

    private final IdempotencyKeys keys = new IdempotencyKeys(Duration.ofHours(24), DATABASE);
    private final IdempotentRequest request =
            new IdempotentRequest("ann", UUID.randomUUID().toString(), "fingerprint");

    @BeforeAll
    static void createTable() throws SQLException, IOException {
        server = EmbeddedServer.in(Files.createTempDirectory(Path.of("target"), "postgres"))
                .runningWith("keys", "keys");
        DATABASE.setURL(String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/keys?user=keys", server.port()));
        DATABASE.setPassword(server.password());
        try (InputStream script = Objects.requireNonNull(
                        IdempotencyKeys.class.getResourceAsStream("/db/shared/R__idempotency_key.sql"));
                Connection connection = DATABASE.getConnection()) {
            connection.createStatement().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.stop();
    }

    @Test
    void replaysStoredResponse() throws Exception {
        keys.complete(keys.claim(request), RESPONSE);

        assertThat(keys.claim(request).response()).contains(RESPONSE);
    }

    @Test
    void rejectsSameRequestWhileFirstIsInProgress() throws Exception {
        assertThat(keys.claim(request).response()).isEmpty();

        assertThatThrownBy(() -> keys.claim(request)).isInstanceOf(RequestInProgressException.class);
    }

    @Test
    void rejectsDifferentRequestWithSameKey() throws Exception {
        keys.complete(keys.claim(request), RESPONSE);
        IdempotentRequest other = new IdempotentRequest(request.caller(), request.key(), "another fingerprint");

        assertThatThrownBy(() -> keys.claim(other)).isInstanceOf(KeyReusedException.class);
    }

    @Test
    void scopesKeysToCaller() throws Exception {
        keys.complete(keys.claim(request), RESPONSE);
        IdempotentRequest bobsRequest = new IdempotentRequest("bob", request.key(), "fingerprint");

        assertThat(keys.claim(bobsRequest).response()).isEmpty();
    }

    @Test
    void releasesKeyOfFailedRequest() throws Exception {
        keys.release(keys.claim(request));

        assertThat(keys.claim(request).response()).isEmpty();
    }

    @Test
    void reassignsExpiredClaimAndRejectsFormerOwner() throws Exception {
        Claim expired = keys.claim(request);
        update("UPDATE idempotency_key SET leased_until = now() - interval '1 second' WHERE key = ?");

        Claim next = keys.claim(request);

        assertThat(next.response()).isEmpty();
        assertThatThrownBy(() -> keys.complete(expired, RESPONSE)).isInstanceOf(IllegalStateException.class);
        keys.complete(next, RESPONSE);
        assertThat(keys.claim(request).response()).contains(RESPONSE);
    }

    @Test
    void deletesExpiredKeys() throws Exception {
        keys.complete(keys.claim(request), RESPONSE);
        update("UPDATE idempotency_key SET expires_at = now() - interval '1 second' WHERE key = ?");

        assertThat(keys.deleteExpired()).isPositive();
        assertThat(keys.claim(request).response()).isEmpty();
    }

    @Test
    void letsReplicasDeleteExpiredKeysAtTheSameTime() throws Exception {
        keys.deleteExpired();
        try (Connection connection = DATABASE.getConnection()) {
            connection.createStatement().execute("""
                    INSERT INTO idempotency_key (caller, key, fingerprint, lease, leased_until, expires_at)
                    SELECT 'ben', n::text, '', gen_random_uuid(), now(), now() - interval '1 second'
                    FROM generate_series(1, 2000) n
                    """);
        }

        List<CompletableFuture<Long>> replicas = Stream.generate(() ->
                        CompletableFuture.supplyAsync(keys::deleteExpired, replica -> new Thread(replica).start()))
                .limit(4)
                .toList();

        assertThat(replicas.stream().mapToLong(CompletableFuture::join).sum()).isEqualTo(2000);
    }

    private void update(String statement) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setString(1, request.key());
            update.executeUpdate();
        }
    }
}
