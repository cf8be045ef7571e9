package dev.strata.shared.schemas;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The current price and stock of a product, as reported by {@code catalog}.
 *
 * @param productId the product
 * @param sku the stock keeping unit
 * @param name the display name
 * @param unitPrice the price of one unit
 * @param stock the number of units in stock
 */
@Schema(
        requiredProperties = {"productId", "sku", "name", "unitPrice", "stock"},
        examples = """
                {"productId": "0190f1d0-0000-7000-8000-000000000000", "sku": "MUG-1", "name": "Mug", "stock": 10,
                 "unitPrice": {"amount": 1250, "currency": "EUR"}}
                """)
public record ProductOffer(
        UUID productId,
        String sku,
        String name,
        Money unitPrice,
        @Schema(minimum = "0") int stock) {}
