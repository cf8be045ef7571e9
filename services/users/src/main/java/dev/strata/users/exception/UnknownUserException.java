package dev.strata.users.exception;

import java.util.UUID;

/** No user has this id. */
public class UnknownUserException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownUserException(UUID id) {
        super("No user has the id " + id);
    }
}
