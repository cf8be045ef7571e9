package dev.strata.orders.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.strata.shared.schemas.CustomerStanding;
import dev.strata.shared.web.client.Neighbour;

/** Whether the caller may do business. Reading may be repeated, so it is. */
@ApplicationScoped
@Neighbour("users")
public class Users {

    private final UsersClient client;

    @Inject
    public Users(@RestClient UsersClient client) {
        this.client = client;
    }

    protected Users() {
        this(null);
    }

    @Timeout(1_500)
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            retryOn = {ProcessingException.class, TimeoutException.class})
    @CircuitBreaker(requestVolumeThreshold = 8, delay = 5_000)
    public CustomerStanding standing() {
        return client.standing();
    }
}
