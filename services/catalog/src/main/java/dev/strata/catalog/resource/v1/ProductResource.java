package dev.strata.catalog.resource.v1;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.catalog.schema.ProductQuery;
import dev.strata.catalog.schema.ProductRequest;
import dev.strata.catalog.schema.ProductResponse;
import dev.strata.catalog.service.ProductService;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.schemas.ProductOffer;
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.json.MergePatch;
import dev.strata.shared.web.openapi.ProblemResponse;

/** Products: readable by everyone, maintained by administrators. */
@Path("/products")
@Tag(name = "Products", description = "Readable by everyone, maintained by administrators")
@ApplicationScoped
@Produces(MediaTypes.JSON)
@Consumes(MediaTypes.JSON)
public class ProductResource {

    @Inject
    private ProductService products;

    @GET
    @PermitAll
    public Page<ProductResponse> listProducts(@BeanParam @Valid ProductQuery query) {
        return query.answer(products.search(query.filter(), query.page(), query.order()), ProductResponse::from);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    public ProductResponse getProduct(@PathParam("id") UUID id) {
        return ProductResponse.from(products.get(id));
    }

    @GET
    @Path("/offers")
    @PermitAll
    @Operation(summary = "Get the current prices of several products; unknown ids are left out")
    public List<ProductOffer> getOffers(
            @QueryParam("id") @Parameter(description = "The ids of the products") @NotEmpty @Size(max = 100)
                    List<UUID> id) {
        return products.get(id).stream().map(ProductResponse::offerOf).toList();
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @ProblemResponse(status = 409, description = "Another product has this SKU")
    public Created<ProductResponse> addProduct(@NotNull @Valid ProductRequest request) {
        ProductResponse product = ProductResponse.from(products.add(request.details()));
        return Created.of(product.id(), product);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @ProblemResponse(status = 409, description = "Another product has this SKU")
    public ProductResponse replaceProduct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            @NotNull @Valid ProductRequest request) {
        return ProductResponse.from(products.change(id, expected, product -> request.details()));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH_JSON)
    @RolesAllowed(Roles.ADMIN)
    @ProblemResponse(status = 409, description = "Another product has this SKU")
    public ProductResponse patchProduct(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") ExpectedVersion expected,
            @NotNull MergePatch<ProductRequest> patch) {
        return ProductResponse.from(products.change(
                id,
                expected,
                product -> patch.applyTo(ProductRequest.from(product)).details()));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    public void removeProduct(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        products.remove(id, expected);
    }
}
