package dev.strata.shared.event.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.event.broker.EventBroker;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.broker.MessageRefusedException;
import dev.strata.shared.event.telemetry.EventMetrics;
import dev.strata.shared.event.telemetry.EventMetrics.Backlog;
import dev.strata.shared.utils.Log;

/**
 * Publishes events from the outbox, one instance of the service at a time. Only the oldest event of each key is in
 * transit, so that a retry, or a late send of a crashed instance, cannot change the order of events with the same key.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Log.of(OutboxRelay.class);

    // A lock of the transaction works behind connection poolers. The number is arbitrary, but unique in the database of
    // the service. The timeout frees the lock of an instance that hangs.
    static final String LOCK =
            "SELECT pg_try_advisory_xact_lock(7310861409) FROM set_config('idle_in_transaction_session_timeout', '20s', true)";
    // Not by NOT EXISTS, for which PostgreSQL would not use the index of the keys.
    static final String NEXT = """
            SELECT id, type, key, occurred_at, correlation_id, trace_parent, data FROM outbox_event event
            WHERE error IS NULL
              AND position = (SELECT min(older.position) FROM outbox_event older WHERE older.key = event.key)
            ORDER BY position LIMIT 500
            """;
    private static final String PUBLISHED = "DELETE FROM outbox_event WHERE id = ANY (string_to_array(?, ',')::uuid[])";
    private static final String PARK = "UPDATE outbox_event SET error = ? WHERE id = ?::uuid";

    // What is parked, or waits behind that, says nothing about the broker.
    static final String BACKLOG = """
            WITH parked AS (SELECT key, min(position) AS position FROM outbox_event WHERE error IS NOT NULL GROUP BY key)
            SELECT count(*) AS waiting, coalesce(extract(epoch FROM now() - min(occurred_at)), 0) AS oldest,
              (SELECT count(error) FROM outbox_event) + (SELECT count(error) FROM parked_event) AS parked
            FROM outbox_event event LEFT JOIN parked USING (key)
            WHERE parked.position IS NULL OR event.position < parked.position
            """;

    private final EventMetrics metrics;
    private final DataSource dataSource;

    @Inject
    OutboxRelay(EventMetrics metrics) {
        this(metrics, DefaultResources.dataSource());
    }

    OutboxRelay(EventMetrics metrics, DataSource dataSource) {
        this.metrics = metrics;
        this.dataSource = dataSource;
    }

    /**
     * Publishes the oldest event of each key, and waits until the broker has them.
     *
     * @param broker the broker
     * @return what became of them
     * @throws SQLException when the database fails; they are then published again
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public Publication publishNext(EventBroker broker) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (!Sql.query(connection, LOCK, row -> row.getBoolean(1)).get(0)) {
                return Publication.BUSY;
            }
            List<EventMessage> next = next(connection);
            return next.isEmpty() ? Publication.NOTHING_TO_DO : publish(next, broker, connection);
        }
    }

    static List<EventMessage> next(Connection connection) throws SQLException {
        // Otherwise it compares all events with all, as in an empty outbox: half a minute for 20,000.
        Sql.readByIndexes(connection);
        return Sql.query(connection, NEXT, EventMessage::stored);
    }

    /**
     * Updates the metrics of the outbox.
     *
     * @throws SQLException when the database fails
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public void measure() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            metrics.setBacklog(
                    Sql.query(connection, BACKLOG, OutboxRelay::backlogOf).get(0));
        }
    }

    private Publication publish(List<EventMessage> messages, EventBroker broker, Connection connection)
            throws SQLException {
        List<CompletableFuture<Void>> sent = send(messages, broker);
        List<String> published = new ArrayList<>();
        Publication result = Publication.DONE;
        for (int i = 0; i < sent.size(); i++) {
            EventMessage message = messages.get(i);
            Optional<Throwable> failure = failureOf(sent.get(i));
            if (failure.isEmpty()) {
                published.add(message.id());
                metrics.countPublished(message);
            } else if (failure.get() instanceof MessageRefusedException refused) {
                park(message, refused, connection);
            } else {
                LOG.log(
                        Level.FINE,
                        failure.get(),
                        () -> String.format(Locale.ROOT, "The event %s is not published yet", message.id()));
                result = Publication.BROKER_AWAY;
            }
        }
        Sql.update(connection, PUBLISHED, String.join(",", published));
        return result;
    }

    /** Stops at the first immediate failure: without a broker, each message would wait for its timeout. */
    private static List<CompletableFuture<Void>> send(List<EventMessage> messages, EventBroker broker) {
        List<CompletableFuture<Void>> sent = new ArrayList<>();
        for (EventMessage message : messages) {
            CompletableFuture<Void> one = broker.publish(message);
            sent.add(one);
            if (one.isCompletedExceptionally()) {
                break;
            }
        }
        return sent;
    }

    private static Optional<Throwable> failureOf(CompletableFuture<Void> sent) {
        try {
            sent.get();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(e);
        } catch (ExecutionException e) {
            return Optional.of(e.getCause());
        }
    }

    private void park(EventMessage message, MessageRefusedException refused, Connection connection)
            throws SQLException {
        LOG.log(
                Level.SEVERE,
                refused,
                () -> String.format(Locale.ROOT, "Parked the event %s: the broker refuses it", message.id()));
        Sql.update(connection, PARK, refused.getMessage(), message.id());
    }

    private static Backlog backlogOf(ResultSet row) throws SQLException {
        return new Backlog(row.getLong("waiting"), Duration.ofSeconds(row.getLong("oldest")), row.getLong("parked"));
    }
}
