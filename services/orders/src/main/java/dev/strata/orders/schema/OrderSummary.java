package dev.strata.orders.schema;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderStatus;

/**
 * An order as an item of a list.
 *
 * @param id the order
 * @param customerId the customer; null once that account is deleted
 * @param status its status
 * @param total the sum of all lines
 * @param placedAt when it was placed
 * @param updatedAt when it was last changed
 * @param version the version of the order
 */
@Schema(
        requiredProperties = {"id", "status", "total", "placedAt", "updatedAt", "version"},
        examples = """
                {"id": "0190f1d0-0000-7000-8000-000000000000", "customerId": "0190f1d0-0000-7000-8000-000000000000", "status": "PLACED", "version": 0,
                 "total": {"amount": 2500, "currency": "EUR"},
                 "placedAt": "2026-11-25T08:30:00Z", "updatedAt": "2026-11-25T08:30:00Z"}
                """)
public record OrderSummary(
        UUID id,
        UUID customerId,
        OrderStatus status,
        OrderTotal total,
        Instant placedAt,
        Instant updatedAt,
        int version) {

    public static OrderSummary from(CustomerOrder order) {
        return new OrderSummary(
                order.id(),
                order.customerId(),
                order.status(),
                OrderTotal.from(order.total()),
                order.placedAt(),
                order.updatedAt(),
                order.version());
    }
}
