package dev.strata.catalog.schema;

import dev.strata.catalog.entity.Amount;
import dev.strata.shared.schemas.Money;

/** Maps amounts to the money that callers read and write; null stays null. */
public final class Amounts {

    private Amounts() {}

    static Money from(Amount amount) {
        return amount == null ? null : new Money(amount.minorUnits(), amount.currency());
    }

    public static Amount of(Money money) {
        return money == null ? null : new Amount(money.amount(), money.currency());
    }
}
