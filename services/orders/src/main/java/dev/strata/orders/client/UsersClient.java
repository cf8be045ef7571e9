package dev.strata.orders.client;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import dev.strata.shared.schemas.CustomerEligibility;
import dev.strata.shared.web.client.CallerHeaders;

/** Operations of the users service that this service calls. */
@RegisterRestClient(configKey = "users")
@RegisterClientHeaders(CallerHeaders.class)
@Path("/api/v1/profile/standing")
@Produces(MediaType.APPLICATION_JSON)
public interface UsersClient {

    @GET
    CustomerEligibility eligibility();
}
