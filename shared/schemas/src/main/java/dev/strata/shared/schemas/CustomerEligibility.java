package dev.strata.shared.schemas;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a customer may place orders, as reported by {@code users}.
 *
 * @param userId the customer
 * @param mayOrder false when the account is locked
 * @param version the version of the account
 */
@Schema(
        requiredProperties = {"userId", "mayOrder"},
        examples = """
                {"userId": "0190f1d0-0000-7000-8000-000000000000", "mayOrder": true, "version": 0}
                """)
public record CustomerEligibility(UUID userId, boolean mayOrder, int version) implements Versioned {}
