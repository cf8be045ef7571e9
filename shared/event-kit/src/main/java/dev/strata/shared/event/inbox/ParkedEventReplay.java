package dev.strata.shared.event.inbox;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.shared.event.parking.ParkingLot;
import dev.strata.shared.event.retry.TransientFailures;
import dev.strata.shared.utils.Log;

/** Handles parked events that an administrator wants handled again, then those that waited behind them. */
@ApplicationScoped
public class ParkedEventReplay {

    private static final Logger LOG = Log.of(ParkedEventReplay.class);

    private final ParkingLot parkingLot;
    private final Inbox inbox;
    private volatile boolean stopped;

    @Inject
    ParkedEventReplay(ParkingLot parkingLot, Inbox inbox) {
        this.parkingLot = parkingLot;
        this.inbox = inbox;
    }

    /**
     * Handles what is due, and what becomes due by that. After a transient failure, an event is due again at the next
     * call.
     */
    public void run() {
        try {
            while (handleAny(parkingLot.due())) {
                LOG.fine("Parked events were handled; those behind them are due");
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.FINE, "The parked events could not be read; will retry", e);
        }
    }

    private boolean handleAny(List<UUID> due) {
        boolean any = false;
        for (UUID id : due) {
            any |= !stopped && handle(id);
        }
        return any;
    }

    /** @return false when the event is still due */
    private boolean handle(UUID id) {
        try {
            inbox.handleParked(id);
            return true;
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> String.format(Locale.ROOT, "The parked event %s could not be handled", id));
            return !TransientFailures.contain(e) && keepParked(id, e);
        }
    }

    private boolean keepParked(UUID id, Exception failure) {
        try {
            parkingLot.fail(id, failure.toString());
            return true;
        } catch (SQLException e) {
            LOG.log(Level.FINE, "The error could not be stored; will retry", e);
            return false;
        }
    }

    /** Ends {@link #run} after the event that is being handled. */
    public void stop() {
        stopped = true;
    }
}
