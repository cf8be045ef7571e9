package dev.strata.${service}.exception;

import java.util.UUID;

/** Another ${one} already has this ${unique.prose()}. */
public class ${unique.type()}TakenException extends RuntimeException {

    public ${unique.type()}TakenException(${unique.javaType()} ${unique.name()}) {
        super("The ${unique.prose()} " + ${unique.name()} + " is taken");
    }
}
