package dev.strata.orders.service;

import java.util.UUID;
import java.util.function.Consumer;

import jakarta.data.Order;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.exception.UnknownOrderException;
import dev.strata.orders.repository.OrderRepository;
import dev.strata.shared.data.concurrency.ExpectedVersion;

/** Business rules of orders. Orders of other customers are treated as unknown. */
@RequestScoped
@Transactional
public class OrderService {

    private final OrderRepository orders;
    private final Event<OrderPlaced> placed;

    @Inject
    public OrderService(OrderRepository orders, Event<OrderPlaced> placed) {
        this.orders = orders;
        this.placed = placed;
    }

    public CustomerOrder add(CustomerOrder order) {
        orders.insert(order);
        placed.fire(new OrderPlaced(order.total().currency()));
        return order;
    }

    public CustomerOrder get(UUID id, Requester requester) {
        return orders.byId(id).filter(requester::maySee).orElseThrow(() -> new UnknownOrderException(id));
    }

    public CursoredPage<CustomerOrder> list(Requester requester, PageRequest page, Order<CustomerOrder> order) {
        return requester.isAdmin() ? orders.all(page, order) : orders.ofCustomer(requester.id(), page, order);
    }

    public CustomerOrder pay(UUID id, ExpectedVersion expected, Requester requester) {
        return change(id, expected, requester, CustomerOrder::pay);
    }

    public CustomerOrder ship(UUID id, ExpectedVersion expected, Requester requester) {
        return change(id, expected, requester, CustomerOrder::ship);
    }

    public CustomerOrder cancel(UUID id, ExpectedVersion expected, Requester requester) {
        return change(id, expected, requester, CustomerOrder::cancel);
    }

    private CustomerOrder change(UUID id, ExpectedVersion expected, Requester requester, Consumer<CustomerOrder> step) {
        CustomerOrder order = get(id, requester);
        expected.check(order.version());
        step.accept(order);
        orders.update(order);
        return order;
    }
}
