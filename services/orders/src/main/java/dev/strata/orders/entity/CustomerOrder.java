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

/** A customer's order: placed, then confirmed or refused, then paid, then shipped, or cancelled before it is shipped. */
@Entity
@Table(name = "customer_order")
public class CustomerOrder {

    /** 2^53 - 1, the greatest total that every JSON parser reads exactly. */
    public static final long MAX_TOTAL = (1L << 53) - 1;

    @Id
    private UUID id;

    private UUID customerId;

    @Enumerated(EnumType.STRING)
    private OrderStatus status;

    private String refusal;

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
     * @throws ArithmeticException when the total exceeds {@link #MAX_TOTAL}
     */
    public CustomerOrder(UUID customerId, String currency, List<OrderLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("An order must have at least one line");
        }
        this.id = Ids.next();
        this.customerId = Objects.requireNonNull(customerId);
        this.currency = Objects.requireNonNull(currency);
        this.lines = new ArrayList<>(lines);
        this.totalAmount = totalOf(lines);
        this.status = OrderStatus.PLACED;
        this.placedAt = Timestamps.now();
        this.updatedAt = placedAt;
    }

    private static long totalOf(List<OrderLine> lines) {
        long total = lines.stream().mapToLong(OrderLine::total).reduce(0, Math::addExact);
        if (total > MAX_TOTAL) {
            throw new ArithmeticException("The total exceeds the maximum");
        }
        return total;
    }

    public void confirm() {
        transitionTo(OrderStatus.CONFIRMED);
    }

    /** @param reason why, such as {@code OUT_OF_STOCK} */
    public void refuse(String reason) {
        transitionTo(OrderStatus.REFUSED);
        this.refusal = reason;
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
        return customer.equals(customerId);
    }

    public boolean isPlaced() {
        return status == OrderStatus.PLACED;
    }

    public UUID id() {
        return id;
    }

    /** Null once the account of the customer is deleted. */
    public UUID customerId() {
        return customerId;
    }

    /** Why the order was refused, or null. */
    public String refusal() {
        return refusal;
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
