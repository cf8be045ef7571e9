package dev.strata.catalog.schema;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.catalog.entity.Price;
import dev.strata.shared.schemas.Money;

/**
 * A product as an administrator writes it.
 *
 * @param sku the stock keeping unit, unique among products
 * @param name the name to print
 * @param description a longer text, or null
 * @param price what one piece costs
 * @param stock pieces at hand
 */
@Schema(examples = """
                {"sku": "MUG-1", "name": "Mug", "price": {"amount": 1250, "currency": "EUR"}, "stock": 10}
                """)
public record ProductRequest(
        @NotNull @Pattern(regexp = "^[A-Z0-9][A-Z0-9-]{0,39}$", message = "must be 1 to 40 of A-Z, 0-9 and '-'")
        String sku,

        @NotBlank @Size(max = 200) String name,
        @Size(max = 2_000) String description,
        @NotNull @Valid Money price,
        @NotNull @PositiveOrZero Integer stock) {

    /** The request that would leave a product as it is. */
    public static ProductRequest from(ProductResponse product) {
        return new ProductRequest(
                product.sku(), product.name(), product.description(), product.price(), product.stock());
    }

    public Price unitPrice() {
        return new Price(price.amount(), price.currency());
    }
}
