package dev.strata.shared.data.idempotency;

import java.util.Optional;
import java.util.UUID;

/**
 * What became of a request that asked to be done.
 *
 * @param request the request
 * @param lease the right to do it, for a while
 * @param answer the answer it got before, or empty when it has to be done now
 */
public record Claim(IdempotentRequest request, UUID lease, Optional<StoredAnswer> answer) {}
