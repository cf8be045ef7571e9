package dev.strata.catalog.service;

import dev.strata.shared.utils.LikePatterns;

/**
 * Which products a list holds; whatever is null does not narrow it.
 *
 * @param namePrefix what the name begins with, in this case of letters
 * @param minPrice the least price in minor units
 * @param maxPrice the highest price in minor units
 * @param currency the ISO 4217 code of the price
 * @param inStock true for products with stock only
 */
public record ProductFilter(String namePrefix, Long minPrice, Long maxPrice, String currency, Boolean inStock) {

    String namePattern() {
        return LikePatterns.startingWith(namePrefix);
    }

    long lowestPrice() {
        return minPrice == null ? 0 : minPrice;
    }

    long highestPrice() {
        return maxPrice == null ? Long.MAX_VALUE : maxPrice;
    }

    String currencyPattern() {
        return currency == null ? LikePatterns.ANY : currency;
    }

    int lowestStock() {
        return Boolean.TRUE.equals(inStock) ? 1 : 0;
    }
}
