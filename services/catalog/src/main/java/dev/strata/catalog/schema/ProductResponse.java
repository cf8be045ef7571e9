package dev.strata.catalog.schema;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.catalog.entity.Product;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.schemas.Versioned;

/** A product as returned by the API. */
@Schema(
        requiredProperties = {"id", "sku", "name", "price", "stock", "createdAt", "updatedAt", "version"},
        examples = """
                {"id": "0190f1d0-0000-7000-8000-000000000000", "sku": "MUG-1", "name": "Mug",
                 "price": {"amount": 1250, "currency": "EUR"}, "stock": 10, "createdAt": "2026-11-25T08:30:00Z",
                 "updatedAt": "2026-11-25T08:30:00Z", "version": 0}
                """)
public record ProductResponse(
        UUID id,
        String sku,
        String name,
        String description,
        Money price,
        @Schema(minimum = "0") int stock,
        Instant createdAt,
        Instant updatedAt,
        int version)
        implements Versioned {

    public static ProductResponse from(Product product) {
        return new ProductResponse(
                product.id(),
                product.sku(),
                product.name(),
                product.description(),
                product.price(),
                product.stock(),
                product.createdAt(),
                product.updatedAt(),
                product.version());
    }

    /** The product as an offer, for services that sell it. */
    public static ProductOffer offerOf(Product product) {
        return new ProductOffer(product.id(), product.sku(), product.name(), product.price(), product.stock());
    }
}
