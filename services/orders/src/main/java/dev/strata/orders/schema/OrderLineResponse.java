package dev.strata.orders.schema;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.orders.entity.OrderLine;
import dev.strata.shared.schemas.Money;

/**
 * A line of an order.
 *
 * @param productId the product
 * @param sku its stock keeping unit when it was ordered
 * @param name its name when it was ordered
 * @param unitPrice the price of one unit when it was ordered
 * @param quantity the number of units
 */
@Schema(
        requiredProperties = {"productId", "sku", "name", "unitPrice", "quantity"},
        examples = """
                {"productId": "0190f1d0-0000-7000-8000-000000000000", "sku": "MUG-1", "name": "Mug", "quantity": 2,
                 "unitPrice": {"amount": 1250, "currency": "EUR"}}
                """)
public record OrderLineResponse(UUID productId, String sku, String name, Money unitPrice, int quantity) {

    static OrderLineResponse from(OrderLine line, String currency) {
        Money unitPrice = new Money(line.unitPrice(), currency);
        return new OrderLineResponse(line.productId(), line.sku(), line.name(), unitPrice, line.quantity());
    }
}
