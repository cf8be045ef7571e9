package dev.strata.shared.event.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.dev.database.EmbeddedServer;
import dev.strata.shared.event.broker.EventBroker;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.broker.MessageRefusedException;
import dev.strata.shared.event.telemetry.EventMetrics;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxRelayTest {

    private static final EventMetrics METRICS =
            new EventMetrics(OpenTelemetry.noop().getMeter("test"));
    private static final PGSimpleDataSource DATABASE = new PGSimpleDataSource();
    private static final String ADD = """
            INSERT INTO outbox_event (id, type, key, occurred_at, data) VALUES (?, 'lamps.lamp-lit.v1', ?, now(), ?)
            """;

    private static EmbeddedServer server;

    private final List<String> published = new ArrayList<>();
    private final OutboxRelay relay = new OutboxRelay(METRICS, DATABASE);

    @BeforeAll
    static void createTables() throws SQLException, IOException {
        server = EmbeddedServer.in(Files.createTempDirectory(Path.of("target"), "postgres"))
                .runningWith("events", "events");
        DATABASE.setURL(String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/events", server.port()));
        DATABASE.setUser("events");
        DATABASE.setPassword(server.password());
        try (InputStream script =
                        Objects.requireNonNull(OutboxRelay.class.getResourceAsStream("/db/shared/R__event.sql"));
                Connection connection = DATABASE.getConnection()) {
            connection.createStatement().execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stopServer() throws IOException {
        server.stop();
    }

    @BeforeEach
    void empty() throws SQLException {
        update("DELETE FROM outbox_event");
    }

    @Test
    void publishesInOrderAndForgets() throws SQLException {
        add("lamp-1", "a");
        add("lamp-2", "b");

        assertThat(relay.publishNext(brokerThat(this::acknowledges))).isEqualTo(Publication.DONE);

        assertThat(published).containsExactly("a", "b");
        assertThat(relay.publishNext(brokerThat(this::acknowledges))).isEqualTo(Publication.NOTHING_TO_DO);
    }

    @Test
    void sendsEventOnlyAfterThoseBeforeItWithItsKey() throws SQLException {
        add("lamp-1", "a");
        add("lamp-1", "b");

        relay.publishNext(brokerThat(this::acknowledges));
        assertThat(published).containsExactly("a");

        relay.publishNext(brokerThat(this::acknowledges));
        assertThat(published).containsExactly("a", "b");
    }

    @Test
    void keepsEventsWhileBrokerIsAway() throws SQLException {
        add("lamp-1", "a");
        add("lamp-2", "b");

        assertThat(relay.publishNext(brokerThat(message -> failed(new IllegalStateException("away")))))
                .isEqualTo(Publication.BROKER_AWAY);

        relay.publishNext(brokerThat(this::acknowledges));
        assertThat(published).containsExactly("a", "b");
    }

    @Test
    void parksEventThatBrokerRefusesAndThoseBehindItWait() throws SQLException {
        add("lamp-1", "too large");
        add("lamp-1", "behind");
        add("lamp-2", "other");
        EventBroker strict = brokerThat(message -> message.data().equals("too large")
                ? failed(new MessageRefusedException(new IllegalArgumentException("too large")))
                : acknowledges(message));

        while (relay.publishNext(strict) != Publication.NOTHING_TO_DO) {}
        assertThat(published).containsExactly("other");
        assertThat(waitingForBroker()).isZero();
        add("lamp-3", "waits");
        assertThat(waitingForBroker()).isOne();

        update("UPDATE outbox_event SET error = NULL");
        while (relay.publishNext(brokerThat(this::acknowledges)) != Publication.NOTHING_TO_DO) {}
        assertThat(published).containsExactly("other", "too large", "waits", "behind");
    }

    private static long waitingForBroker() throws SQLException {
        try (Connection connection = DATABASE.getConnection()) {
            return Sql.query(connection, OutboxRelay.BACKLOG, row -> row.getLong(1))
                    .get(0);
        }
    }

    @Test
    void findsOldestOfKeyByIndexWithPlanOfEmptyOutbox() throws SQLException {
        addMany();
        update("DELETE FROM outbox_event");
        update("VACUUM ANALYZE outbox_event");

        assertFoundByIndex();
    }

    @Test
    void findsOldestOfKeyByIndexWhenStatisticsSayThatOutboxIsEmpty() throws SQLException {
        addMany();
        update("DELETE FROM outbox_event WHERE position < (SELECT max(position) FROM outbox_event)");
        update("VACUUM ANALYZE outbox_event");
        addMany();

        assertFoundByIndex();
    }

    private static void assertFoundByIndex() throws SQLException {
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            OutboxRelay.next(connection);
            assertThat(Sql.query(connection, "EXPLAIN " + OutboxRelay.NEXT, row -> row.getString(1)))
                    .anyMatch(line -> line.contains("Index Cond: (key = event.key)"))
                    .noneMatch(line -> line.contains("Seq Scan"));
        }
    }

    private static void addMany() throws SQLException {
        update("""
                INSERT INTO outbox_event (id, type, key, occurred_at, data)
                SELECT gen_random_uuid(), 'lamps.lamp-lit.v1', gen_random_uuid(), now(), '{}' FROM generate_series(1, 5000)
                """);
    }

    @Test
    void leavesOutboxToInstanceThatIsPublishing() throws SQLException {
        add("lamp-1", "a");
        List<Publication> meanwhile = new ArrayList<>();
        OutboxRelay other = new OutboxRelay(METRICS, DATABASE);
        try (Connection connection = DATABASE.getConnection()) {
            connection.setAutoCommit(false);
            Sql.query(connection, OutboxRelay.LOCK, row -> true);
            meanwhile.add(other.publishNext(brokerThat(this::acknowledges)));
            connection.commit();
        }

        assertThat(meanwhile).containsExactly(Publication.BUSY);
        assertThat(other.publishNext(brokerThat(this::acknowledges))).isEqualTo(Publication.DONE);
    }

    private CompletableFuture<Void> acknowledges(EventMessage message) {
        published.add(message.data());
        return CompletableFuture.completedFuture(null);
    }

    private static CompletableFuture<Void> failed(Exception cause) {
        return CompletableFuture.failedFuture(cause);
    }

    private static EventBroker brokerThat(Function<EventMessage, CompletableFuture<Void>> publishes) {
        return new EventBroker() {

            @Override
            public CompletableFuture<Void> publish(EventMessage message) {
                return publishes.apply(message);
            }

            @Override
            public void deliver(String group, Set<String> topics, Listener listener) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void close() {}
        };
    }

    private static void add(String key, String data) throws SQLException {
        update(ADD, UUID.randomUUID(), key, data);
    }

    private static void update(String sql, Object... values) throws SQLException {
        try (Connection connection = DATABASE.getConnection()) {
            Sql.update(connection, sql, values);
        }
    }
}
