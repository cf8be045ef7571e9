package dev.strata.shared.web.http;

import jakarta.ws.rs.BadRequestException;

/** A query parameter that can't be what it should be; answered with 400 and its name. */
public class InvalidParameterException extends BadRequestException {

    private static final long serialVersionUID = 1L;

    private final String parameter;

    /**
     * Names the parameter.
     *
     * @param parameter its name in the query
     * @param message what is wrong with it, without its name
     */
    public InvalidParameterException(String parameter, String message) {
        super(message);
        this.parameter = parameter;
    }

    /**
     * The parameter at fault.
     *
     * @return its name in the query
     */
    public String parameter() {
        return parameter;
    }
}
