package dev.strata.shared.web.client;

import java.util.Locale;

/** A remote service does not respond, or violates its contract. */
public class RemoteServiceUnavailableException extends RuntimeException {

    private final String service;

    /**
     * Creates the exception.
     *
     * @param service the name of the remote service, such as {@code catalog}
     * @param cause the failure
     */
    public RemoteServiceUnavailableException(String service, Throwable cause) {
        super(String.format(Locale.ROOT, "The service %s is unavailable", service), cause);
        this.service = service;
    }

    /**
     * Returns the service that failed.
     *
     * @return the name of the remote service
     */
    public String service() {
        return service;
    }
}
