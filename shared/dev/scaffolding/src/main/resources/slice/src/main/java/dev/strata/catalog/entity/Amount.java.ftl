package dev.strata.catalog.entity;

/**
 * A sum of money.
 *
 * @param minorUnits in the currency's minor unit, such as cents; never negative
 * @param currency the ISO 4217 code
 */
public record Amount(long minorUnits, String currency) {

    /** Refuses a negative sum. */
    public Amount {
        if (minorUnits < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + minorUnits);
        }
    }
}
