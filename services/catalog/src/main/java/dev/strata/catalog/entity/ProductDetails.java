package dev.strata.catalog.entity;

import dev.strata.shared.schemas.Money;

/**
 * Everything about a product that an administrator maintains.
 *
 * @param sku the stock keeping unit, unique among products
 * @param name the display name
 * @param description a longer text, or null
 * @param price the price of one unit
 * @param stock the number of units in stock, zero or more
 */
public record ProductDetails(String sku, String name, String description, Money price, int stock) {

    /** Rejects negative numbers. */
    public ProductDetails {
        if (price.amount() < 0 || stock < 0) {
            throw new IllegalArgumentException("Price and stock of %s must not be negative".formatted(sku));
        }
    }
}
