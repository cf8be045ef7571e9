package dev.strata.orders.entity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import dev.strata.shared.utils.Timestamps;

/** A customer whose account was deleted a moment ago. */
@Entity
@Table(name = "deleted_customer")
public class DeletedCustomer {

    @Id
    private UUID id;

    private Instant deletedAt;

    protected DeletedCustomer() {}

    public DeletedCustomer(UUID id) {
        this.id = id;
        this.deletedAt = Timestamps.now();
    }

    public UUID id() {
        return id;
    }
}
