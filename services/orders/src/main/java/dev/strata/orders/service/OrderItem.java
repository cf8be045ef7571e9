package dev.strata.orders.service;

import java.util.UUID;

/**
 * What somebody wants.
 *
 * @param productId the product
 * @param quantity pieces, one or more
 */
public record OrderItem(UUID productId, int quantity) {}
