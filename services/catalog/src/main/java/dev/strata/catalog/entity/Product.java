package dev.strata.catalog.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.schemas.Money;
import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** A product. Every change advances {@code updatedAt}. */
@Entity
@Table(name = "product")
public class Product {

    @Id
    private UUID id;

    private String sku;
    private String name;
    private String description;
    private long priceAmount;
    private String priceCurrency;
    private int stock;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected Product() {}

    /** A new product. */
    public Product(ProductDetails details) {
        this.id = Ids.next();
        this.createdAt = Timestamps.now();
        update(details);
        this.updatedAt = createdAt;
    }

    /** Replaces everything but the identity. */
    public final void update(ProductDetails details) {
        this.sku = Objects.requireNonNull(details.sku());
        this.name = Objects.requireNonNull(details.name());
        this.description = details.description();
        this.priceAmount = details.price().amount();
        this.priceCurrency = details.price().currency();
        this.stock = details.stock();
        this.updatedAt = Timestamps.now();
    }

    public UUID id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    public String name() {
        return name;
    }

    public String description() {
        return description;
    }

    public Money price() {
        return new Money(priceAmount, priceCurrency);
    }

    public int stock() {
        return stock;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
