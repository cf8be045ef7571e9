package dev.strata.catalog.schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.catalog.entity.Product;
import dev.strata.catalog.entity.ProductDetails;
import dev.strata.shared.schemas.Money;
import dev.strata.shared.schemas.constraint.CodePoints;
import dev.strata.shared.schemas.constraint.SingleLine;

/** A product to add, or to replace another with. */
@Schema(examples = """
                {"sku": "MUG-1", "name": "Mug", "price": {"amount": 1250, "currency": "EUR"}, "stock": 10}
                """)
public record ProductRequest(
        @Schema(description = "The stock keeping unit, unique among products")
        @NotNull
        @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,39}$", message = "must be 1 to 40 of A-Z, 0-9 and '-'")
        String sku,

        @Schema(description = "The display name") @NotNull @SingleLine @CodePoints(max = 200)
        String name,

        @Schema(description = "A longer text") @CodePoints(max = 2_000)
        String description,

        @Schema(description = "The price of one unit") @NotNull @Valid
        Money price,

        @Schema(description = "The number of units in stock") @NotNull @PositiveOrZero @Max(ProductDetails.MAX_STOCK)
        Integer stock) {

    public static ProductRequest from(Product product) {
        return new ProductRequest(
                product.sku(), product.name(), product.description(), product.price(), product.stock());
    }

    public ProductDetails details() {
        return new ProductDetails(sku, name, description, price, stock);
    }
}
