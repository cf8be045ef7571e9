package dev.strata.orders.service;

import java.util.UUID;

import dev.strata.orders.entity.CustomerOrder;

/**
 * The user on whose behalf orders are read or changed.
 *
 * @param id the user
 * @param isAdmin true for administrators, who may see all orders
 */
public record Requester(UUID id, boolean isAdmin) {

    boolean maySee(CustomerOrder order) {
        return isAdmin || order.belongsTo(id);
    }
}
