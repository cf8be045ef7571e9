package dev.strata.orders.entity;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * A snapshot of an ordered product; later changes in the catalog do not affect it.
 *
 * @param productId the product
 * @param sku its stock keeping unit
 * @param name its name
 * @param unitPrice the price of one unit, in the minor unit of the order's currency
 * @param quantity the number of units, at least one
 */
@Embeddable
public record OrderLine(UUID productId, String sku, String name, long unitPrice, int quantity) {

    /** Rejects quantities below one. */
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("Quantity must be at least 1: " + quantity);
        }
    }

    long total() {
        return Math.multiplyExact(unitPrice, quantity);
    }
}
