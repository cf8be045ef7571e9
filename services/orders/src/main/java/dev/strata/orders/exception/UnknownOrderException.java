package dev.strata.orders.exception;

import java.util.UUID;

/** No order has this id, or the order belongs to another customer. */
public class UnknownOrderException extends RuntimeException {

    public UnknownOrderException(UUID id) {
        super("No order has the id " + id);
    }
}
