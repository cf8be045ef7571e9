package dev.strata.catalog.entity;

import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReservationTest {

    private final UUID order = UUID.randomUUID();
    private final Map<UUID, Integer> quantities = Map.of(UUID.randomUUID(), 2);

    @Test
    void givesBackWhatWasTakenOnce() {
        Reservation reservation = Reservation.of(order, quantities);

        assertThat(reservation.release()).isEqualTo(quantities);
        assertThat(reservation.release()).isEmpty();
        assertThat(reservation.status()).isEqualTo(ReservationStatus.RELEASED);
    }

    @Test
    void givesNothingBackThatWasNotTaken() {
        Reservation refused = Reservation.refused(order);

        assertThat(refused.release()).isEmpty();
        assertThat(refused.status()).isEqualTo(ReservationStatus.REFUSED);
        assertThat(Reservation.released(order).release()).isEmpty();
    }
}
