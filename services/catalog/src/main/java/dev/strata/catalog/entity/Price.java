package dev.strata.catalog.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What one piece costs.
 *
 * @param amount in the currency's minor unit, such as cents; never negative
 * @param currency the ISO 4217 code
 */
@Embeddable
public record Price(
        @Column(name = "price_amount") long amount,
        @Column(name = "price_currency") String currency) {

    /** Refuses a negative amount. */
    public Price {
        if (amount < 0) {
            throw new IllegalArgumentException("A price is never negative: " + amount);
        }
    }
}
