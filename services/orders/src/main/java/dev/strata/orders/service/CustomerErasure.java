package dev.strata.orders.service;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.orders.entity.DeletedCustomer;
import dev.strata.orders.repository.DeletedCustomerRepository;
import dev.strata.shared.data.housekeeping.ExpiringRows;
import dev.strata.shared.utils.Timestamps;

/**
 * Erases deleted customers from their orders: at once, and again later, because an order that was being placed meanwhile
 * may have been stored after that.
 */
@ApplicationScoped
public class CustomerErasure implements ExpiringRows {

    // Longer than the transaction of an order may last.
    private static final Duration LONGEST_PLACEMENT = Duration.ofMinutes(1);

    private final Fulfilment orders;
    private final DeletedCustomerRepository customers;

    @Inject
    public CustomerErasure(Fulfilment orders, DeletedCustomerRepository customers) {
        this.orders = orders;
        this.customers = customers;
    }

    @Transactional
    public void erase(UUID customerId) {
        orders.forget(customerId);
        customers.save(new DeletedCustomer(customerId));
    }

    @Transactional
    @Override
    public long deleteExpired() {
        List<DeletedCustomer> deleted = customers.deletedBefore(Timestamps.now().minus(LONGEST_PLACEMENT));
        for (DeletedCustomer customer : deleted) {
            orders.forget(customer.id());
            customers.forget(customer.id());
        }
        return deleted.size();
    }
}
