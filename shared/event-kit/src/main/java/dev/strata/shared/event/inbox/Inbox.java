package dev.strata.shared.event.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import dev.strata.shared.data.jdbc.Sql;
import dev.strata.shared.data.platform.DefaultResources;
import dev.strata.shared.event.broker.EventMessage;
import dev.strata.shared.event.parking.ParkingLot;
import dev.strata.shared.event.telemetry.EventTrace;

/**
 * Takes events over from the broker, each in one transaction: its row in the table {@code inbox_event}, the work of its
 * handler, and what that publishes. An existing row means that the event was taken over before.
 */
@ApplicationScoped
public class Inbox {

    private static final String TAKE_OVER =
            "INSERT INTO inbox_event (id, type) VALUES (?, ?) ON CONFLICT (id, type) DO NOTHING";

    private final Handlers handlers;
    private final ParkingLot parkingLot;
    private final EventTrace trace;
    private final DataSource dataSource;

    @Inject
    Inbox(Handlers handlers, ParkingLot parkingLot, EventTrace trace) {
        this.handlers = handlers;
        this.parkingLot = parkingLot;
        this.trace = trace;
        this.dataSource = DefaultResources.dataSource();
    }

    /**
     * Handles an event, unless it was taken over before, or nobody handles its type. While an earlier event of its key is
     * parked, it is parked behind that one.
     *
     * @param message the event
     * @return whether a handler was called
     * @throws SQLException when the database fails
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public boolean handle(EventMessage message) throws SQLException {
        if (message.isEvent() && !handlers.isHandled(message.type())) {
            return false;
        }
        try (Connection connection = dataSource.getConnection()) {
            if (!isNew(message, connection)) {
                return false;
            }
            if (parkingLot.holdsKeyOf(message, connection)) {
                parkingLot.add(message, null, connection);
                return false;
            }
        }
        handlers.handle(message);
        return true;
    }

    /**
     * Handles a parked event, unless another instance does or an earlier event of its key is parked.
     *
     * @param parkingId the parked event
     * @throws SQLException when the database fails
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public void handleParked(UUID parkingId) throws SQLException {
        Optional<EventMessage> message;
        try (Connection connection = dataSource.getConnection()) {
            message = parkingLot.remove(parkingId, connection);
        }
        message.ifPresent(this::handleInTrace);
    }

    /**
     * Parks an event that cannot be handled.
     *
     * @param message the event
     * @param error why
     * @throws SQLException when the database fails
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = SQLException.class)
    public void park(EventMessage message, String error) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (isNew(message, connection)) {
                parkingLot.add(message, error, connection);
            }
        }
    }

    private static boolean isNew(EventMessage message, Connection connection) throws SQLException {
        return Sql.update(connection, TAKE_OVER, message.id(), message.type()) == 1;
    }

    private void handleInTrace(EventMessage message) {
        trace.call(message, () -> {
            handlers.handle(message);
            return null;
        });
    }
}
