package dev.strata.catalog.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** What an order took from the stock, all or nothing. */
@Entity
@Table(name = "reservation")
public class Reservation {

    @Id
    private UUID orderId;

    @Enumerated(EnumType.STRING)
    private ReservationStatus status;

    @ElementCollection
    @CollectionTable(name = "reserved_product", joinColumns = @JoinColumn(name = "order_id"))
    @MapKeyColumn(name = "product_id")
    @Column(name = "quantity")
    private Map<UUID, Integer> quantities;

    @Version
    private int version;

    protected Reservation() {}

    private Reservation(UUID orderId, ReservationStatus status, Map<UUID, Integer> quantities) {
        this.orderId = Objects.requireNonNull(orderId);
        this.status = status;
        this.quantities = new HashMap<>(quantities);
    }

    /** Products that were taken from the stock. */
    public static Reservation of(UUID orderId, Map<UUID, Integer> quantities) {
        return new Reservation(orderId, ReservationStatus.RESERVED, quantities);
    }

    /** Nothing was taken, because there was too little. */
    public static Reservation refused(UUID orderId) {
        return new Reservation(orderId, ReservationStatus.REFUSED, Map.of());
    }

    /** Nothing will be taken: the cancellation arrived before the order. */
    public static Reservation released(UUID orderId) {
        return new Reservation(orderId, ReservationStatus.RELEASED, Map.of());
    }

    /** Returns what goes back into stock; a second call returns nothing. */
    public Map<UUID, Integer> release() {
        boolean isTaken = status == ReservationStatus.RESERVED;
        if (isTaken) {
            this.status = ReservationStatus.RELEASED;
        }
        return isTaken ? Map.copyOf(quantities) : Map.of();
    }

    public UUID orderId() {
        return orderId;
    }

    public ReservationStatus status() {
        return status;
    }

    /** Available only if the query fetched them. */
    public Map<UUID, Integer> quantities() {
        return Map.copyOf(quantities);
    }
}
