package dev.strata.shared.schemas;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether a customer may do business; {@code users} answers it to services that take orders.
 *
 * @param userId the customer
 * @param mayOrder false when the account is locked
 */
@Schema(
        requiredProperties = {"userId", "mayOrder"},
        examples = """
                {"userId": "0190f1d0-0000-7000-8000-000000000000", "mayOrder": true}
                """)
public record CustomerStanding(UUID userId, boolean mayOrder) {}
