package dev.strata.orders.service;

import java.util.UUID;

import dev.strata.orders.entity.CustomerOrder;

/**
 * Who asks for orders.
 *
 * @param id the user
 * @param isAdmin true for administrators, who see every order
 */
public record Requester(UUID id, boolean isAdmin) {

    boolean maySee(CustomerOrder order) {
        return isAdmin || order.belongsTo(id);
    }
}
