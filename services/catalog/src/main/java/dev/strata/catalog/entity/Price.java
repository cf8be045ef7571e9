package dev.strata.catalog.entity;

/**
 * What one piece costs.
 *
 * @param amount in the currency's minor unit, such as cents; never negative
 * @param currency the ISO 4217 code
 */
public record Price(long amount, String currency) {

    /** Refuses a negative amount. */
    public Price {
        if (amount < 0) {
            throw new IllegalArgumentException("A price is never negative: " + amount);
        }
    }
}
