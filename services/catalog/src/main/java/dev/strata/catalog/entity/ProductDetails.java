package dev.strata.catalog.entity;

import dev.strata.shared.schemas.Money;

/**
 * Everything about a product but its identity.
 *
 * @param sku the stock keeping unit, unique among products
 * @param name the display name
 * @param description a longer text, or null
 * @param price the price of one unit
 * @param stock the number of units in stock, 0 to {@link #MAX_STOCK}
 */
public record ProductDetails(String sku, String name, String description, Money price, int stock) {

    /** Less than half of what an integer holds, so that no sum of two stocks overflows. */
    public static final int MAX_STOCK = 1_000_000_000;

    /** Rejects numbers out of range. */
    public ProductDetails {
        if (price.amount() < 0 || stock < 0 || stock > MAX_STOCK) {
            throw new IllegalArgumentException("Price or stock is out of range");
        }
    }
}
