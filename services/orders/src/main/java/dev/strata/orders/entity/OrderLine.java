package dev.strata.orders.entity;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * A product as it was when it was ordered; later changes in the catalog do not affect it.
 *
 * @param productId the product
 * @param sku its stock keeping unit
 * @param name its name
 * @param unitPrice what one piece costs, in the minor unit of the order's currency
 * @param quantity pieces, one or more
 */
@Embeddable
public record OrderLine(UUID productId, String sku, String name, long unitPrice, int quantity) {

    /** Rejects an empty line. */
    public OrderLine {
        if (quantity < 1) {
            throw new IllegalArgumentException("A line has one piece or more: " + quantity);
        }
    }

    long total() {
        return Math.multiplyExact(unitPrice, quantity);
    }
}
