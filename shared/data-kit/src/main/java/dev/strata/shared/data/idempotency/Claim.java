package dev.strata.shared.data.idempotency;

import java.util.Optional;
import java.util.UUID;

/**
 * The outcome of claiming an idempotency key.
 *
 * @param request the request
 * @param lease proves ownership of the key until it expires
 * @param response the stored response, or empty when the request must be processed
 */
public record Claim(IdempotentRequest request, UUID lease, Optional<StoredResponse> response) {}
