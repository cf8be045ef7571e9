package dev.strata.${service}.exception;

import java.util.UUID;

/** No ${one} has this id. */
public class Unknown${Entity}Exception extends RuntimeException {

    public Unknown${Entity}Exception(UUID id) {
        super("No ${one} has the id " + id);
    }
}
