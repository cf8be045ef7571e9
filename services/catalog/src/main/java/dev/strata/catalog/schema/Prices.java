package dev.strata.catalog.schema;

import dev.strata.catalog.entity.Price;
import dev.strata.shared.schemas.Money;

/** Maps prices to the money that callers read. */
final class Prices {

    private Prices() {}

    static Money from(Price price) {
        return new Money(price.amount(), price.currency());
    }
}
