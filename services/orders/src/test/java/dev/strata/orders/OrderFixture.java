package dev.strata.orders;

import java.util.List;
import java.util.UUID;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderLine;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.ProductOffer;

/** Orders and product offers for tests. */
public final class OrderFixture {

    private OrderFixture() {}

    public static CustomerOrder anOrder() {
        return anOrderOf(UUID.randomUUID());
    }

    public static CustomerOrder anOrderOf(UUID customerId) {
        OrderLine mugs = new OrderLine(UUID.randomUUID(), "SKU-1", "Mug", 1_250, 2);
        OrderLine lamp = new OrderLine(UUID.randomUUID(), "SKU-2", "Lamp", 4_900, 1);
        return new CustomerOrder(customerId, "EUR", List.of(mugs, lamp));
    }

    public static ProductOffer anOffer(long price, String currency, int stock) {
        return new ProductOffer(UUID.randomUUID(), "SKU-1", "Mug", new Money(price, currency), stock);
    }
}
