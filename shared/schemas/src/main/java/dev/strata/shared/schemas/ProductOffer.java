package dev.strata.shared.schemas;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a product costs now and how many there are; {@code catalog} answers it to services that sell products.
 *
 * @param productId the product
 * @param sku the stock keeping unit
 * @param name the name to print on an order
 * @param unitPrice the price of one piece
 * @param stock pieces at hand
 */
@Schema(
        requiredProperties = {"productId", "sku", "name", "unitPrice", "stock"},
        examples = """
                {"productId": "0190f1d0-0000-7000-8000-000000000000", "sku": "MUG-1", "name": "Mug", "stock": 10,
                 "unitPrice": {"amount": 1250, "currency": "EUR"}}
                """)
public record ProductOffer(UUID productId, String sku, String name, Money unitPrice, int stock) {}
