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

import dev.strata.orders.exception.WrongTransitionException;
import dev.strata.shared.utils.Ids;
import dev.strata.shared.utils.Timestamps;

/** What a customer bought, and how far it got: placed, then paid, then shipped, or cancelled before that. */
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
     * An order that was just placed.
     *
     * @param customerId who ordered
     * @param currency the ISO 4217 code of every price in it
     * @param lines what was ordered, one line or more
     * @throws ArithmeticException when the total is more than a {@code long} holds
     */
    public CustomerOrder(UUID customerId, String currency, List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order has one line or more");
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
        become(OrderStatus.PAID);
    }

    public void ship() {
        become(OrderStatus.SHIPPED);
    }

    public void cancel() {
        become(OrderStatus.CANCELLED);
    }

    private void become(OrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new WrongTransitionException(status.name(), next.name());
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

    public String currency() {
        return currency;
    }

    /** The sum of all lines, in the currency's minor unit. */
    public long totalAmount() {
        return totalAmount;
    }

    /** Loaded only by queries that say so; a list of orders has no lines. */
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
