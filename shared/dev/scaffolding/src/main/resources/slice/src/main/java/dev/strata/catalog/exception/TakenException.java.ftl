package dev.strata.catalog.exception;

import java.util.UUID;

/** The ${field.prose()} names something else already. */
public class ${field.constantType()}TakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ${field.constantType()}TakenException(${field.entityType()} ${field.name()}) {
        super("The ${field.prose()} " + ${field.name()} + " is taken");
    }
}
