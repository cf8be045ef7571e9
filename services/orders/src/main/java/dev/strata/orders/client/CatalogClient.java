package dev.strata.orders.client;

import java.util.List;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.rest.client.annotation.RegisterClientHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.web.client.CallerHeaders;

/** Operations of the catalog service that this service calls. */
@RegisterRestClient(configKey = "catalog")
@RegisterClientHeaders(CallerHeaders.class)
@Path("/api/v1/products/offers")
@Produces(MediaType.APPLICATION_JSON)
public interface CatalogClient {

    @GET
    List<ProductOffer> offers(@QueryParam("id") List<UUID> productIds);
}
