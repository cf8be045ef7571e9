package dev.strata.shared.event.parking;

import java.util.Locale;
import java.util.UUID;

/** No event with this id is parked. */
public class UnknownParkedEventException extends RuntimeException {

    UnknownParkedEventException(UUID id) {
        super(String.format(Locale.ROOT, "No event with the id %s is parked", id));
    }
}
