package dev.strata.orders.schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.orders.entity.CustomerOrder;
import dev.strata.orders.entity.OrderStatus;
import dev.strata.shared.schemas.Versioned;

/**
 * An order with its lines.
 *
 * @param id the order
 * @param customerId the customer; null once that account is deleted
 * @param status its status
 * @param awaits what has to happen next, or null when nothing will
 * @param refusal why it was refused, or null
 * @param total the sum of all lines
 * @param lines the ordered products
 * @param placedAt when it was placed
 * @param updatedAt when it was last changed
 * @param version the version of the order
 */
@Schema(
        requiredProperties = {"id", "status", "total", "lines", "placedAt", "updatedAt", "version"},
        examples = """
                {"id": "0190f1d0-0000-7000-8000-000000000000", "customerId": "0190f1d0-0000-7000-8000-000000000000", "status": "PLACED", "awaits": "STOCK",
                 "version": 0,
                 "total": {"amount": 2500, "currency": "EUR"},
                 "lines": [{"productId": "0190f1d0-0000-7000-8000-000000000000", "sku": "MUG-1", "name": "Mug",
                            "unitPrice": {"amount": 1250, "currency": "EUR"}, "quantity": 2}],
                 "placedAt": "2026-11-25T08:30:00Z", "updatedAt": "2026-11-25T08:30:00Z"}
                """)
public record OrderResponse(
        UUID id,
        UUID customerId,
        OrderStatus status,
        Awaited awaits,
        String refusal,
        OrderTotal total,
        @Schema(maxItems = 100) List<OrderLineResponse> lines,
        Instant placedAt,
        Instant updatedAt,
        int version)
        implements Versioned {

    public static OrderResponse from(CustomerOrder order) {
        return new OrderResponse(
                order.id(),
                order.customerId(),
                order.status(),
                Awaited.by(order.status()),
                order.refusal(),
                OrderTotal.from(order.total()),
                order.lines().stream()
                        .map(line -> OrderLineResponse.from(line, order.total().currency()))
                        .toList(),
                order.placedAt(),
                order.updatedAt(),
                order.version());
    }

    /** What an order waits for. */
    public enum Awaited {
        /** The catalog reserves its products, within moments. */
        STOCK,
        /** The customer pays. */
        PAYMENT,
        /** An administrator ships it. */
        SHIPMENT;

        private static Awaited by(OrderStatus status) {
            return switch (status) {
                case PLACED -> STOCK;
                case CONFIRMED -> PAYMENT;
                case PAID -> SHIPMENT;
                case REFUSED, SHIPPED, CANCELLED -> null;
            };
        }
    }
}
