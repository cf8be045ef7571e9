package dev.strata.users.exception;

import java.util.UUID;

/** No user has this id. */
public class UnknownUserException extends RuntimeException {

    public UnknownUserException(UUID id) {
        super("No user has the id " + id);
    }
}
