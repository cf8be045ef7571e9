<#macro values><#list fields as f><#if f.isMoney()>Amounts.of(request.${f.name()}())<#else>request.${f.name()}()</#if><#sep>, </#list></#macro>
package dev.strata.catalog.resource.v1;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

<#if hasMoney>
import dev.strata.catalog.schema.Amounts;
</#if>
import dev.strata.catalog.schema.ProductRequest;
import dev.strata.catalog.schema.ProductResponse;
import dev.strata.catalog.schema.ProductSort;
import dev.strata.catalog.service.ProductFilter;
import dev.strata.catalog.service.ProductService;
import dev.strata.shared.config.Headers;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.http.EntityTags;
import dev.strata.shared.web.http.IfMatchParameter;
import dev.strata.shared.web.idempotency.Idempotent;
import dev.strata.shared.web.json.MergePatch;
import dev.strata.shared.web.paging.Pages;

/** Products: everybody reads them, administrators write them. */
@Path("/products")
@Tag(name = "Products", description = "Everybody reads them, administrators write them")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProductResource {

    private final ProductService products;
    private final MergePatch mergePatch;

    @Inject
    public ProductResource(ProductService products, MergePatch mergePatch) {
        this.products = products;
        this.mergePatch = mergePatch;
    }

    public ProductResource() {
        this(null, null);
    }

    @GET
    @PermitAll
    @Operation(operationId = "listProducts", summary = "Lists products, page by page")
<#list filters as filter>
    @Parameter(name = "${filter.name()}", in = ParameterIn.QUERY, description = "${filter.title()}")
</#list>
    public Page<ProductResponse> list(
<#list filters as filter>
            @QueryParam("${filter.name()}") ${filter.constraints()}${filter.type()} ${filter.name()},
</#list>
            @QueryParam("sort") @DefaultValue("createdAt") ProductSort sort,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        ProductFilter filter = new ProductFilter(<#list filters as filter>${filter.name()}<#sep>, </#list>);
        return Pages.of(
                products.search(filter, Pages.request(limit, cursor, sort), sort.order()),
                sort,
                uri,
                ProductResponse::from);
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(operationId = "getProduct", summary = "Reads a product")
    @APIResponseSchema(value = ProductResponse.class, responseCode = "200", responseDescription = "The product")
    @APIResponse(responseCode = "304", description = "The caller holds this version already")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        ProductResponse product = ProductResponse.from(products.get(id));
        return EntityTags.ok(request, product.version(), product);
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "accessToken", scopes = Roles.ADMIN)
<#if uniques?has_content>
    @Operation(operationId = "addProduct", summary = "Adds a product")
<#else>
    @Idempotent
    @Operation(operationId = "addProduct", summary = "Adds a product, once for each Idempotency-Key")
    @Parameter(
            name = Headers.IDEMPOTENCY_KEY,
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
            example = "3f0a4c1e-product-1")
</#if>
    @APIResponseSchema(value = ProductResponse.class, responseCode = "201", responseDescription = "The new product")
<#if uniques?has_content>
    @APIResponse(responseCode = "409", description = "${conflict}")
<#else>
    @APIResponse(responseCode = "409", description = "The same request is being done at this moment")
    @APIResponse(responseCode = "422", description = "The key belongs to another request")
</#if>
    public Response add(@NotNull @Valid ProductRequest request, @Context UriInfo uri) {
        ProductResponse product = ProductResponse.from(products.add(<@values />));
        return EntityTags.created(uri, product.id(), product.version(), product);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "accessToken", scopes = Roles.ADMIN)
    @Operation(operationId = "replaceProduct", summary = "Replaces a product")
    @APIResponseSchema(
            value = ProductResponse.class,
            responseCode = "200",
            responseDescription = "The product as it is now")
<#if uniques?has_content>
    @APIResponse(responseCode = "409", description = "${conflict}")
</#if>
    public Response replace(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected,
            @NotNull @Valid ProductRequest request) {
        ProductResponse product = ProductResponse.from(products.revise(
                id,
                expected,
                <@values />));
        return EntityTags.changed(product.version(), product);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaTypes.MERGE_PATCH_JSON)
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "accessToken", scopes = Roles.ADMIN)
    @Operation(operationId = "patchProduct", summary = "Changes some members of a product")
    @RequestBody(
            required = true,
            description = "Members of a ProductRequest to replace; null removes one (RFC 7396)",
            content =
                    @Content(
                            mediaType = MediaTypes.MERGE_PATCH_JSON,
                            schema = @Schema(type = SchemaType.OBJECT, examples = "{\"${patched.name()}\": ${patched.json()?j_string}}")))
    @APIResponseSchema(
            value = ProductResponse.class,
            responseCode = "200",
            responseDescription = "The product as it is now")
<#if uniques?has_content>
    @APIResponse(responseCode = "409", description = "${conflict}")
</#if>
    public Response patch(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected,
            @NotNull JsonObject patch) {
        ProductResponse current = ProductResponse.from(products.get(id, expected));
        return replace(
                id, ExpectedVersion.of(current.version()), mergePatch.apply(patch, ProductRequest.from(current)));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "accessToken", scopes = Roles.ADMIN)
    @Operation(operationId = "removeProduct", summary = "Removes a product")
    public void remove(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        products.remove(id, expected);
    }
}
