package dev.strata.shared.web.client;

/** A remote service does not respond, or not as its contract says. */
public class RemoteServiceUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String service;

    /**
     * Names the service.
     *
     * @param service the service's name, such as {@code catalog}
     * @param cause what happened
     */
    public RemoteServiceUnavailableException(String service, Throwable cause) {
        super("The service %s is unavailable".formatted(service), cause);
        this.service = service;
    }

    /**
     * The service that failed.
     *
     * @return the service's name
     */
    public String service() {
        return service;
    }
}
