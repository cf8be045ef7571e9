package dev.strata.catalog.entity;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** Something that can be sold. Its stock is never negative, and its {@code updatedAt} tells of every change. */
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

    /**
     * A new product.
     *
     * @param sku the stock keeping unit, unique among products
     * @param name the name to print
     * @param description a longer text, or null
     * @param price what one piece costs
     * @param stock pieces at hand, zero or more
     */
    public Product(String sku, String name, String description, Price price, int stock) {
        this.id = Ids.next();
        this.createdAt = Timestamps.now();
        revise(sku, name, description, price, stock);
        this.updatedAt = createdAt;
    }

    /**
     * Replaces everything that can be said of a product but its identity.
     *
     * @param newSku the stock keeping unit, unique among products
     * @param newName the name to print
     * @param newDescription a longer text, or null
     * @param newPrice what one piece costs
     * @param newStock pieces at hand, zero or more
     */
    public final void revise(String newSku, String newName, String newDescription, Price newPrice, int newStock) {
        if (newStock < 0) {
            throw new IllegalArgumentException("Stock is never negative: " + newStock);
        }
        this.sku = Objects.requireNonNull(newSku);
        this.name = Objects.requireNonNull(newName);
        this.description = newDescription;
        this.priceAmount = newPrice.amount();
        this.priceCurrency = newPrice.currency();
        this.stock = newStock;
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

    public Price price() {
        return new Price(priceAmount, priceCurrency);
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
