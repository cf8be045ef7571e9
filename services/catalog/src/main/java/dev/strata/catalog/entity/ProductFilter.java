package dev.strata.catalog.entity;

import dev.strata.shared.utils.LikePatterns;

/**
 * Which products a list contains; a null matches every product.
 *
 * @param namePrefix the start of the name, case-sensitive
 * @param minPrice the lowest price, in the currency's minor unit
 * @param maxPrice the highest price, in the currency's minor unit
 * @param currency the ISO 4217 code of the price
 * @param inStock true for products with stock only
 */
public record ProductFilter(String namePrefix, Long minPrice, Long maxPrice, String currency, Boolean inStock) {

    public String namePattern() {
        return LikePatterns.startingWith(namePrefix);
    }

    public Integer minStock() {
        return Boolean.TRUE.equals(inStock) ? 1 : null;
    }
}
