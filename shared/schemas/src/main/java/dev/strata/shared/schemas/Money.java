package dev.strata.shared.schemas;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import dev.strata.shared.schemas.constraint.CurrencyCode;

/**
 * An amount of money.
 *
 * @param amount the amount in the currency's minor unit, which ISO 4217 defines: cents for EUR, whole yen for JPY, which
 *     has no smaller unit, thousandths for KWD; at most 10^12, so that sums stay exact
 * @param currency the ISO 4217 code, such as {@code EUR}
 */
@Schema(examples = "{\"amount\": 1250, \"currency\": \"EUR\"}")
public record Money(
        @Schema(
                description =
                        "The amount in the currency's minor unit (ISO 4217): cents for EUR, whole yen for JPY, thousandths for KWD")
        @NotNull
        @PositiveOrZero
        @Max(1_000_000_000_000L)
        Long amount,

        @Schema(description = "The ISO 4217 code") @NotNull @CurrencyCode
        String currency) {}
