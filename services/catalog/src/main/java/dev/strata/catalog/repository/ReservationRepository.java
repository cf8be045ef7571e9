package dev.strata.catalog.repository;

import java.util.Optional;
import java.util.UUID;

import jakarta.data.repository.Insert;
import jakarta.data.repository.Query;
import jakarta.data.repository.Repository;
import jakarta.data.repository.Update;

import dev.strata.catalog.entity.Reservation;

/** Stores reservations. */
@Repository(provider = "Hibernate")
public interface ReservationRepository {

    @Query("from Reservation r left join fetch r.quantities where r.orderId = :orderId")
    Optional<Reservation> ofOrder(UUID orderId);

    @Insert
    void insert(Reservation reservation);

    @Update
    void update(Reservation reservation);
}
