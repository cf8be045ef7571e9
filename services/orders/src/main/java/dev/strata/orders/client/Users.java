package dev.strata.orders.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

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

    public CustomerEligibility eligibility() {
        return client.eligibility();
    }
}
