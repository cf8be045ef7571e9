package dev.strata.orders.schema;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.CustomerOrder_;
import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortKey;
import dev.strata.shared.web.paging.SortOption;

/** Sort orders for the list of orders. */
@Schema(enumeration = {"placedAt", "-placedAt"})
public enum OrderSort implements SortOption<CustomerOrder> {
    PLACED_AT("placedAt"),
    PLACED_AT_DESCENDING("-placedAt");

    private final SortKey key;

    OrderSort(String parameter) {
        this.key = new SortKey(parameter, CustomerOrder_.PLACED_AT, Rfc3339::instant);
    }

    @Override
    public SortKey key() {
        return key;
    }

    @Override
    public String toString() {
        return key.parameter();
    }
}
