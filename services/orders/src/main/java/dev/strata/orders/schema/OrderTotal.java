package dev.strata.orders.schema;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.Money;

/**
 * What an order costs.
 *
 * @param amount the sum of all lines in the currency's minor unit; at most 2^53 - 1, which every JSON parser reads
 *     exactly (RFC 8259, section 6)
 * @param currency the ISO 4217 code of all lines
 */
@Schema(
        requiredProperties = {"amount", "currency"},
        examples = "{\"amount\": 2500, \"currency\": \"EUR\"}")
public record OrderTotal(
        @Schema(
                description = "The sum of all lines, in the currency's minor unit (ISO 4217)",
                minimum = "0",
                maximum = "9007199254740991")
        long amount,

        @Schema(description = "The ISO 4217 code", pattern = "^[A-Z]{3}$")
        String currency) {

    static OrderTotal from(Money total) {
        return new OrderTotal(total.amount(), total.currency());
    }
}
