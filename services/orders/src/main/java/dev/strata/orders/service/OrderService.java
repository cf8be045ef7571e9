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

/** What can be done with orders. Somebody else's order is answered like one that does not exist. */
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

    protected OrderService() {
        this(null, null);
    }

    public CustomerOrder keep(CustomerOrder order) {
        orders.insert(order);
        placed.fire(new OrderPlaced(order.currency()));
        return order;
    }

    public CustomerOrder get(UUID id, Viewer viewer) {
        return orders.byId(id).filter(viewer::maySee).orElseThrow(() -> new UnknownOrderException(id));
    }

    public CursoredPage<CustomerOrder> list(Viewer viewer, PageRequest page, Order<CustomerOrder> order) {
        return viewer.seesAll() ? orders.all(page, order) : orders.ofCustomer(viewer.id(), page, order);
    }

    public CustomerOrder pay(UUID id, ExpectedVersion expected, Viewer viewer) {
        return change(id, expected, viewer, CustomerOrder::pay);
    }

    public CustomerOrder ship(UUID id, ExpectedVersion expected, Viewer viewer) {
        return change(id, expected, viewer, CustomerOrder::ship);
    }

    public CustomerOrder cancel(UUID id, ExpectedVersion expected, Viewer viewer) {
        return change(id, expected, viewer, CustomerOrder::cancel);
    }

    private CustomerOrder change(UUID id, ExpectedVersion expected, Viewer viewer, Consumer<CustomerOrder> step) {
        CustomerOrder order = get(id, viewer);
        expected.check(order.version());
        step.accept(order);
        orders.update(order);
        return order;
    }
}
