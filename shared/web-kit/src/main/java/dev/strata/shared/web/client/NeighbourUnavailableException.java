package dev.strata.shared.web.client;

/** Another service that this one needs does not answer, or not with what was agreed. */
public class NeighbourUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String neighbour;

    /**
     * Names the neighbour.
     *
     * @param neighbour the service's name, such as {@code catalog}
     * @param cause what happened
     */
    public NeighbourUnavailableException(String neighbour, Throwable cause) {
        super("The service %s does not answer as it should".formatted(neighbour), cause);
        this.neighbour = neighbour;
    }

    /**
     * The neighbour that failed.
     *
     * @return the service's name
     */
    public String neighbour() {
        return neighbour;
    }
}
