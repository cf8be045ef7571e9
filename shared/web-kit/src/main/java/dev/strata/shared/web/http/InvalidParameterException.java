package dev.strata.shared.web.http;

import jakarta.ws.rs.BadRequestException;

/** A query parameter or header with an invalid value; results in a 400 that names it. */
public class InvalidParameterException extends BadRequestException {

    private final String parameter;

    /**
     * Creates the exception.
     *
     * @param parameter the name of the parameter
     * @param message the reason, without the name
     */
    public InvalidParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /**
     * Returns the invalid parameter.
     *
     * @return the name of the parameter
     */
    public String parameter() {
        return parameter;
    }
}
