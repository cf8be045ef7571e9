package dev.strata.orders.schema;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line of a new order.
 *
 * @param productId the product
 * @param quantity the number of units, 1 to 10,000
 */
@Schema(examples = """
                {"productId": "0190f1d0-0000-7000-8000-000000000000", "quantity": 2}
                """)
public record OrderLineRequest(
        @NotNull UUID productId,
        @NotNull @Positive @Max(10_000) Integer quantity) {}
