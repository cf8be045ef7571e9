package dev.strata.shared.schemas;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An amount of money.
 *
 * @param amount the amount in the currency's minor unit, such as cents; at most 10^12, so that sums stay exact
 * @param currency the ISO 4217 code, such as {@code EUR}
 */
@Schema(examples = "{\"amount\": 1250, \"currency\": \"EUR\"}")
public record Money(
        @NotNull @PositiveOrZero @Max(1_000_000_000_000L) Long amount,

        @NotNull @Pattern(regexp = "^[A-Z]{3}$", message = "must be an ISO 4217 code of three capital letters")
        String currency) {}
