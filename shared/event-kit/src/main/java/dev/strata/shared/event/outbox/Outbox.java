package dev.strata.shared.event.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.event.DomainEvent;
import dev.strata.shared.event.EventTypes;
import dev.strata.shared.event.telemetry.EventTrace;
import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.LogContext;
import dev.strata.shared.utils.Timestamps;

/**
 * Publishes events: stores each in the table {@code outbox_event}, in the transaction of the caller, so that the event
 * is published if and only if that transaction commits.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox_event (id, type, key, occurred_at, correlation_id, trace_parent, data)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;
    private final Event<OutboxChanged> changed;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    Outbox(Event<OutboxChanged> changed) {
        this(changed, DefaultResources.dataSource());
    }

    Outbox(Event<OutboxChanged> changed, DataSource dataSource) {
        this.changed = changed;
        this.dataSource = dataSource;
    }

    /**
     * Publishes an event after the current transaction has committed. Call it after writing the change that the
     * event reports: the lock on that row then keeps events with the same key in the order of the changes.
     *
     * @param event the event, a record with an {@link dev.strata.shared.event.EventType}
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void publish(DomainEvent event) {
        try (Connection connection = dataSource.getConnection()) {
            Sql.update(
                    connection,
                    INSERT,
                    Ids.next(),
                    EventTypes.of(event.getClass()),
                    event.key(),
                    Timestamps.now().atOffset(ZoneOffset.UTC),
                    LogContext.correlationId(),
                    EventTrace.currentParent(),
                    json.toJson(event));
        } catch (SQLException e) {
            throw new IllegalStateException("The event could not be stored", e);
        }
        changed.fire(new OutboxChanged());
    }
}
