package dev.strata.catalog.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.catalog.entity.Reservation;
import dev.strata.catalog.event.StockRefused;
import dev.strata.catalog.event.StockReserved;
import dev.strata.catalog.repository.ReservationRepository;
import dev.strata.catalog.repository.StockRepository;
import dev.strata.shared.event.outbox.Outbox;
import dev.strata.shared.utils.Timestamps;

/** Reserves stock for orders: all products of an order or none, and each order once. */
@ApplicationScoped
public class ReservationService {

    private final ReservationRepository reservations;
    private final StockRepository stock;
    private final Outbox outbox;

    @Inject
    public ReservationService(ReservationRepository reservations, StockRepository stock, Outbox outbox) {
        this.reservations = reservations;
        this.stock = stock;
        this.outbox = outbox;
    }

    /** Does nothing if the order has already been reserved, refused or cancelled. */
    @Transactional
    public void reserve(UUID orderId, Map<UUID, Integer> quantities) {
        if (reservations.ofOrder(orderId).isPresent()) {
            return;
        }
        Optional<UUID> soldOut = take(new TreeMap<>(quantities));
        if (soldOut.isPresent()) {
            reservations.insert(Reservation.refused(orderId));
            outbox.publish(new StockRefused(orderId, soldOut.get(), StockRefused.Reason.OUT_OF_STOCK));
        } else {
            reservations.insert(Reservation.of(orderId, quantities));
            outbox.publish(new StockReserved(orderId));
        }
    }

    /** Also records a cancellation that arrives before its order. */
    @Transactional
    public void release(UUID orderId) {
        Optional<Reservation> found = reservations.ofOrder(orderId);
        if (found.isEmpty()) {
            reservations.insert(Reservation.released(orderId));
            return;
        }
        Reservation reservation = found.get();
        putBack(new TreeMap<>(reservation.release()));
        reservations.update(reservation);
    }

    /**
     * Takes all products or none, and returns the one with too little stock. All transactions take products in the
     * order of their ids, so they cannot deadlock.
     */
    private Optional<UUID> take(SortedMap<UUID, Integer> quantities) {
        Instant now = Timestamps.now();
        for (Map.Entry<UUID, Integer> product : quantities.entrySet()) {
            if (stock.take(product.getKey(), product.getValue(), now) == 0) {
                putBack(quantities.headMap(product.getKey()));
                return Optional.of(product.getKey());
            }
        }
        return Optional.empty();
    }

    private void putBack(SortedMap<UUID, Integer> quantities) {
        Instant now = Timestamps.now();
        quantities.forEach((productId, quantity) -> stock.putBack(productId, quantity, now));
    }
}
