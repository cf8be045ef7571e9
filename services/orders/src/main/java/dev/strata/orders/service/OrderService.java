package dev.strata.orders.service;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.event.OrderCancelled;
import dev.strata.orders.event.OrderPlaced;
import dev.strata.orders.exception.UnknownOrderException;
import dev.strata.orders.repository.OrderRepository;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.event.outbox.Outbox;

/** Business rules of orders. Orders of other customers are treated as unknown. */
@ApplicationScoped
public class OrderService {

    private final OrderRepository orders;
    private final Event<OrderPlaced> placed;
    private final Outbox outbox;

    @Inject
    public OrderService(OrderRepository orders, Event<OrderPlaced> placed, Outbox outbox) {
        this.orders = orders;
        this.placed = placed;
        this.outbox = outbox;
    }

    @Transactional
    public CustomerOrder add(CustomerOrder order) {
        orders.insert(order);
        OrderPlaced event = placed(order);
        outbox.publish(event);
        placed.fire(event);
        return order;
    }

    public CustomerOrder get(UUID id, Requester requester) {
        CustomerOrder order = find(id);
        if (!requester.maySee(order)) {
            throw new UnknownOrderException(id);
        }
        return order;
    }

    public CursoredPage<CustomerOrder> list(Requester requester, PageRequest page, Order<CustomerOrder> order) {
        return requester.isAdmin() ? orders.all(page, order) : orders.ofCustomer(requester.id(), page, order);
    }

    /** Only for whoever received the money, never for the customer. */
    @Transactional
    public CustomerOrder pay(UUID id, ExpectedVersion expected) {
        return change(find(id), expected, CustomerOrder::pay);
    }

    @Transactional
    public CustomerOrder ship(UUID id, ExpectedVersion expected, Requester requester) {
        return change(get(id, requester), expected, CustomerOrder::ship);
    }

    @Transactional
    public CustomerOrder cancel(UUID id, ExpectedVersion expected, Requester requester) {
        CustomerOrder order = change(get(id, requester), expected, CustomerOrder::cancel);
        outbox.publish(new OrderCancelled(id));
        return order;
    }

    private static OrderPlaced placed(CustomerOrder order) {
        return new OrderPlaced(
                order.id(),
                order.total(),
                order.lines().stream()
                        .map(line -> new OrderPlaced.Line(line.productId(), line.quantity()))
                        .toList());
    }

    private CustomerOrder find(UUID id) {
        return orders.byId(id).orElseThrow(() -> new UnknownOrderException(id));
    }

    private CustomerOrder change(CustomerOrder order, ExpectedVersion expected, Consumer<CustomerOrder> step) {
        expected.check(order.version());
        step.accept(order);
        orders.update(order);
        return order;
    }
}
