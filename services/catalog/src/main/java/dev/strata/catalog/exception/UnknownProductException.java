package dev.strata.catalog.exception;

import java.util.UUID;

/** No product has this id. */
public class UnknownProductException extends RuntimeException {

    public UnknownProductException(UUID id) {
        super("No product has the id " + id);
    }
}
