package dev.strata.catalog.resource.v1;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.catalog.schema.Offers;
import dev.strata.catalog.service.OfferService;
import dev.strata.shared.schemas.ProductOffer;

/** What products cost today, for other services. */
@Path("/products/offers")
@Tag(name = "Offers", description = "What products cost today, for other services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OfferResource {

    private final OfferService offers;

    @Inject
    public OfferResource(OfferService offers) {
        this.offers = offers;
    }

    public OfferResource() {
        this(null);
    }

    @GET
    @PermitAll
    @Operation(operationId = "getOffers", summary = "Reads what many products cost today; unknown ids are left out")
    @Parameter(name = "id", in = ParameterIn.QUERY, description = "The ids of the products")
    public List<ProductOffer> get(@QueryParam("id") @NotEmpty @Size(max = 100) List<UUID> ids) {
        return offers.of(ids).stream().map(Offers::from).toList();
    }
}
