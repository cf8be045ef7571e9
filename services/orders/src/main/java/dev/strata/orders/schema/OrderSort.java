package dev.strata.orders.schema;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.data.Order;
import jakarta.data.Sort;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.CustomerOrder_;
import dev.strata.shared.utils.Rfc3339;
import dev.strata.shared.web.paging.SortOption;

/** The orders a list of orders comes in; the id makes each of them total. */
@Schema(enumeration = {"placedAt", "-placedAt"})
public enum OrderSort implements SortOption<CustomerOrder> {
    PLACED("placedAt", Order.by(Sort.asc(CustomerOrder_.PLACED_AT), Sort.asc(CustomerOrder_.ID))),
    PLACED_DESCENDING("-placedAt", Order.by(Sort.desc(CustomerOrder_.PLACED_AT), Sort.desc(CustomerOrder_.ID)));

    private final String parameter;
    private final Order<CustomerOrder> order;

    OrderSort(String parameter, Order<CustomerOrder> order) {
        this.parameter = parameter;
        this.order = order;
    }

    @Override
    public Order<CustomerOrder> order() {
        return order;
    }

    @Override
    public List<Function<String, ?>> keyParsers() {
        return List.of(Rfc3339::instant, UUID::fromString);
    }

    @Override
    public String toString() {
        return parameter;
    }
}
