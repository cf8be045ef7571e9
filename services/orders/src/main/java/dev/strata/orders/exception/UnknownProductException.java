package dev.strata.orders.exception;

import java.util.UUID;

/** The catalog has no such product. */
public class UnknownProductException extends RuntimeException {

    public UnknownProductException(UUID id) {
        super("The catalog has no product with the id " + id);
    }
}
