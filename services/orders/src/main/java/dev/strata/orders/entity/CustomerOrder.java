package dev.strata.orders.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import dev.strata.orders.exception.IllegalTransitionException;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** A customer's order: placed, then paid, then shipped, or cancelled before it is shipped. */
@Entity
@Table(name = "customer_order")
public class CustomerOrder {

    @Id
    private UUID id;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String currency;
    private long totalAmount;

    @ElementCollection
    @CollectionTable(name = "order_line", joinColumns = @JoinColumn(name = "order_id"))
    @OrderColumn(name = "position")
    private List<OrderLine> lines;

    private Instant placedAt;
    private Instant updatedAt;

    @Version
    private int version;

    protected CustomerOrder() {}

    /**
     * A new order.
     *
     * @param customerId the customer
     * @param currency the ISO 4217 code of all prices
     * @param lines at least one line
     * @throws ArithmeticException when the total exceeds a {@code long}
     */
    public CustomerOrder(UUID customerId, String currency, List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order must have at least one line");
        }
        this.id = Ids.next();
        this.customerId = Objects.requireNonNull(customerId);
        this.currency = Objects.requireNonNull(currency);
        this.lines = new ArrayList<>(lines);
        this.totalAmount = lines.stream().mapToLong(OrderLine::total).reduce(0, Math::addExact);
        this.status = OrderStatus.PLACED;
        this.placedAt = Timestamps.now();
        this.updatedAt = placedAt;
    }

    public void pay() {
        transitionTo(OrderStatus.PAID);
    }

    public void ship() {
        transitionTo(OrderStatus.SHIPPED);
    }

    public void cancel() {
        transitionTo(OrderStatus.CANCELLED);
    }

    private void transitionTo(OrderStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransitionException(status.name(), next.name());
        }
        this.status = next;
        this.updatedAt = Timestamps.now();
    }

    public boolean belongsTo(UUID customer) {
        return customerId.equals(customer);
    }

    public UUID id() {
        return id;
    }

    public UUID customerId() {
        return customerId;
    }

    public OrderStatus status() {
        return status;
    }

    /** The sum of all lines. */
    public Money total() {
        return new Money(totalAmount, currency);
    }

    /** Available only if the query fetched the lines; lists of orders do not. */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    public Instant placedAt() {
        return placedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
