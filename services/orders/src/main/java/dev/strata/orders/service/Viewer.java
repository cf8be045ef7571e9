package dev.strata.orders.service;

import java.util.UUID;

import dev.strata.orders.entity.CustomerOrder;

/**
 * Whose eyes see the orders.
 *
 * @param id the user
 * @param seesAll true for administrators
 */
public record Viewer(UUID id, boolean seesAll) {

    boolean maySee(CustomerOrder order) {
        return seesAll || order.belongsTo(id);
    }
}
