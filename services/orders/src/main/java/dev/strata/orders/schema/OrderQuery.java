package dev.strata.orders.schema;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.shared.web.paging.ListQuery;

/** The query parameters of the list of orders. */
public class OrderQuery extends ListQuery<CustomerOrder> {

    @QueryParam("sort")
    @DefaultValue("-placedAt")
    private OrderSort sort;

    @Override
    protected OrderSort sort() {
        return sort;
    }
}
