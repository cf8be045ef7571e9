package dev.strata.shared.data.idempotency;

import java.util.Optional;
import java.util.UUID;

/**
 * The outcome of claiming a request.
 *
 * @param request the request
 * @param lease proves the ownership of the key until it expires
 * @param response the response that the request got before, or empty when it is to be processed now
 */
public record Claim(IdempotentRequest request, UUID lease, Optional<StoredResponse> response) {}
