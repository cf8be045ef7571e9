package dev.strata.orders.service;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.data.Limit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderStatus;
import dev.strata.orders.event.OrderCancelled;
import dev.strata.orders.repository.OrderRepository;
import dev.strata.shared.event.outbox.Outbox;
import dev.strata.shared.utils.Timestamps;

/** Changes orders when the catalog responds, time runs out or an account is deleted. */
@ApplicationScoped
public class Fulfilment {

    private static final Limit BATCH = Limit.of(1_000);

    private final OrderRepository orders;
    private final Outbox outbox;

    @Inject
    public Fulfilment(OrderRepository orders, Outbox outbox) {
        this.orders = orders;
        this.outbox = outbox;
    }

    /** Changes nothing if the order was cancelled meanwhile. */
    @Transactional
    public void confirm(UUID id) {
        changeIfPlaced(id, CustomerOrder::confirm);
    }

    /** Changes nothing if the order was cancelled meanwhile. */
    @Transactional
    public void refuse(UUID id, String reason) {
        changeIfPlaced(id, order -> order.refuse(reason));
    }

    private void changeIfPlaced(UUID id, Consumer<CustomerOrder> change) {
        orders.byId(id).filter(CustomerOrder::isPlaced).ifPresent(order -> {
            change.accept(order);
            orders.update(order);
        });
    }

    /** The oldest orders that have been neither confirmed nor refused in time. */
    public List<UUID> unconfirmedFor(Duration time) {
        return orders.placedBefore(Timestamps.now().minus(time), BATCH);
    }

    /** Cancels an order, unless it was confirmed or refused meanwhile. */
    @Transactional
    public void cancelUnconfirmed(UUID id) {
        orders.byId(id).filter(CustomerOrder::isPlaced).ifPresent(this::cancel);
    }

    /** Cancels all orders that are not shipped yet, and removes the customer from every order. */
    @Transactional
    public void forget(UUID customerId) {
        for (UUID id : orders.ofCustomer(customerId, OrderStatus.cancellable())) {
            cancel(orders.byId(id).orElseThrow());
        }
        orders.forgetCustomer(customerId);
    }

    private void cancel(CustomerOrder order) {
        order.cancel();
        orders.update(order);
        outbox.publish(new OrderCancelled(order.id()));
    }
}
