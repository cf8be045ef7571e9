package dev.strata.orders.resource.v1;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.orders.schema.OrderRequest;
import dev.strata.orders.schema.OrderResponse;
import dev.strata.orders.schema.OrderSort;
import dev.strata.orders.schema.OrderSummary;
import dev.strata.orders.service.OrderPlacement;
import dev.strata.orders.service.OrderService;
import dev.strata.orders.service.Viewer;
import dev.strata.shared.config.Headers;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.http.EntityTags;
import dev.strata.shared.web.http.IfMatchParameter;
import dev.strata.shared.web.idempotency.Idempotent;
import dev.strata.shared.web.paging.Pages;
import dev.strata.shared.web.security.Caller;

/** Orders: customers see and change their own, administrators see all and ship them. */
@Path("/orders")
@Tag(name = "Orders", description = "Customers see and change their own, administrators see all and ship them")
@RequestScoped
@RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
@SecurityRequirement(
        name = "accessToken",
        scopes = {Roles.ADMIN, Roles.CUSTOMER})
@Produces(MediaType.APPLICATION_JSON)
public class OrderResource {

    private final OrderPlacement placement;
    private final OrderService orders;
    private final Caller caller;

    @Inject
    public OrderResource(OrderPlacement placement, OrderService orders, Caller caller) {
        this.placement = placement;
        this.orders = orders;
        this.caller = caller;
    }

    public OrderResource() {
        this(null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CUSTOMER)
    @SecurityRequirement(name = "accessToken", scopes = Roles.CUSTOMER)
    @Idempotent
    @Operation(operationId = "placeOrder", summary = "Places an order, once for each Idempotency-Key")
    @Parameter(
            name = Headers.IDEMPOTENCY_KEY,
            in = ParameterIn.HEADER,
            required = true,
            schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = 100),
            example = "3f0a4c1e-order-1")
    @APIResponseSchema(value = OrderResponse.class, responseCode = "201", responseDescription = "The new order")
    @APIResponse(
            responseCode = "409",
            description = "There is not enough in stock, or the same request is being done at this moment")
    @APIResponse(
            responseCode = "422",
            description =
                    "A product is unknown, the prices have several currencies, the sum is too large, or the key belongs to another request")
    @APIResponse(responseCode = "403", description = "The access token does not allow this, or the customer is barred")
    public Response place(@NotNull @Valid OrderRequest request, @Context UriInfo uri) {
        OrderResponse order = OrderResponse.from(placement.place(caller.id(), request.quantities()));
        return EntityTags.created(uri, order.id(), order.version(), order);
    }

    @GET
    @Operation(
            operationId = "listOrders",
            summary = "Lists orders, page by page: the own ones, or all for administrators")
    public Page<OrderSummary> list(
            @QueryParam("sort") @DefaultValue("-placedAt") OrderSort sort,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Pages.of(
                orders.list(viewer(), Pages.request(limit, cursor, sort), sort.order()), sort, uri, OrderSummary::from);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getOrder", summary = "Reads an order")
    @APIResponseSchema(value = OrderResponse.class, responseCode = "200", responseDescription = "The order")
    @APIResponse(responseCode = "304", description = "The caller holds this version already")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        OrderResponse order = OrderResponse.from(orders.get(id, viewer()));
        return EntityTags.ok(request, order.version(), order);
    }

    @POST
    @Path("/{id}/pay")
    @Operation(operationId = "payOrder", summary = "Marks an order as paid")
    @APIResponseSchema(
            value = OrderResponse.class,
            responseCode = "200",
            responseDescription = "The order as it is now")
    @APIResponse(responseCode = "409", description = "The order has gone too far, or not far enough, for this step")
    public Response pay(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(OrderResponse.from(orders.pay(id, expected, viewer())));
    }

    @POST
    @Path("/{id}/ship")
    @RolesAllowed(Roles.ADMIN)
    @SecurityRequirement(name = "accessToken", scopes = Roles.ADMIN)
    @Operation(operationId = "shipOrder", summary = "Marks an order as shipped")
    @APIResponseSchema(
            value = OrderResponse.class,
            responseCode = "200",
            responseDescription = "The order as it is now")
    @APIResponse(responseCode = "409", description = "The order has gone too far, or not far enough, for this step")
    public Response ship(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(OrderResponse.from(orders.ship(id, expected, viewer())));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(operationId = "cancelOrder", summary = "Cancels an order that is not shipped")
    @APIResponseSchema(
            value = OrderResponse.class,
            responseCode = "200",
            responseDescription = "The order as it is now")
    @APIResponse(responseCode = "409", description = "The order has gone too far, or not far enough, for this step")
    public Response cancel(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(OrderResponse.from(orders.cancel(id, expected, viewer())));
    }

    private Viewer viewer() {
        return new Viewer(caller.id(), caller.isAdmin());
    }

    private static Response changed(OrderResponse order) {
        return EntityTags.changed(order.version(), order);
    }
}
