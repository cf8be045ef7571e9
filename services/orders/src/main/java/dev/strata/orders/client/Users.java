package dev.strata.orders.client;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.rest.client.inject.RestClient;

import dev.strata.shared.schemas.CustomerEligibility;
import dev.strata.shared.web.client.RemoteService;

/** Asks the users service whether the caller may place orders. */
@ApplicationScoped
@RemoteService("users")
@Timeout
@Retry
@CircuitBreaker
public class Users {

    private final UsersClient client;

    @Inject
    public Users(@RestClient UsersClient client) {
        this.client = client;
    }

    /** Empty for a 404, which is not a failure of the service. */
    public Optional<CustomerEligibility> eligibility() {
        try {
            return Optional.of(client.eligibility());
        } catch (NotFoundException e) {
            return Optional.empty();
        }
    }
}
