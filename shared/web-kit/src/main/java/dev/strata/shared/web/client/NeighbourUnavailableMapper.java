package dev.strata.shared.web.client;

import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.web.problem.Problem;
import dev.strata.shared.web.problem.ProblemMapper;

/** A neighbour that is down: 503, and when to come back. */
@Provider
public class NeighbourUnavailableMapper extends ProblemMapper<NeighbourUnavailableException> {

    // As long as a circuit breaker stays open: before that, nothing new can be known.
    private static final int RETRY_SECONDS = 5;

    @Override
    protected Problem problemOf(NeighbourUnavailableException exception) {
        return Problem.of(
                        Status.SERVICE_UNAVAILABLE,
                        "neighbour-unavailable",
                        "The service '%s', which this needs, does not answer now; try again later."
                                .formatted(exception.neighbour()))
                .retryAfter(RETRY_SECONDS);
    }
}
