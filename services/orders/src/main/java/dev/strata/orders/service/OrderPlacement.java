package dev.strata.orders.service;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import dev.strata.orders.client.Catalog;
import dev.strata.orders.client.Users;
import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.exception.AccountLockedException;
import dev.strata.orders.exception.UnknownCustomerException;
import dev.strata.shared.schemas.CustomerEligibility;

/** Places orders. Calls other services before the first statement, so that no database connection waits for them. */
@ApplicationScoped
public class OrderPlacement {

    private final OrderService orders;
    private final Catalog catalog;
    private final Users users;

    @Inject
    public OrderPlacement(OrderService orders, Catalog catalog, Users users) {
        this.orders = orders;
        this.catalog = catalog;
        this.users = users;
    }

    public CustomerOrder place(UUID customerId, Map<UUID, Integer> quantities) {
        CustomerEligibility customer = users.eligibility().orElseThrow(UnknownCustomerException::new);
        if (!customer.mayOrder()) {
            throw new AccountLockedException();
        }
        Basket basket = new Basket(quantities);
        return orders.add(basket.toOrder(customerId, catalog.offers(basket.productIds())));
    }
}
