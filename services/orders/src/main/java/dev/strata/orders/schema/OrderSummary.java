package dev.strata.orders.schema;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderStatus;
import dev.strata.shared.schemas.Money;

/**
 * An order as a list shows it.
 *
 * @param id its identity
 * @param customerId who ordered
 * @param status how far it got
 * @param total the sum of all lines
 * @param placedAt when it was placed
 * @param updatedAt when it was last changed
 * @param version counts its changes
 */
@Schema(requiredProperties = {"id", "customerId", "status", "total", "placedAt", "updatedAt", "version"})
public record OrderSummary(
        UUID id, UUID customerId, OrderStatus status, Money total, Instant placedAt, Instant updatedAt, int version) {

    public static OrderSummary from(CustomerOrder order) {
        return new OrderSummary(
                order.id(),
                order.customerId(),
                order.status(),
                new Money(order.totalAmount(), order.currency()),
                order.placedAt(),
                order.updatedAt(),
                order.version());
    }
}
