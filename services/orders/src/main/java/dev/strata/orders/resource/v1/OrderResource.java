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

import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.orders.schema.OrderRequest;
import dev.strata.orders.schema.OrderResponse;
import dev.strata.orders.schema.OrderSort;
import dev.strata.orders.schema.OrderSummary;
import dev.strata.orders.service.OrderPlacement;
import dev.strata.orders.service.OrderService;
import dev.strata.orders.service.Viewer;
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
@Tag(name = "Orders")
@RequestScoped
@RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
@SecurityRequirement(name = "accessToken")
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

    protected OrderResource() {
        this(null, null, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.CUSTOMER)
    @Idempotent
    public Response place(@NotNull @Valid OrderRequest request, @Context UriInfo uri) {
        OrderResponse order = OrderResponse.from(placement.place(caller.id(), request.quantities()));
        return EntityTags.created(uri, order.id(), order.version(), order);
    }

    @GET
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
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        OrderResponse order = OrderResponse.from(orders.get(id, viewer()));
        return EntityTags.ok(request, order.version(), order);
    }

    @POST
    @Path("/{id}/pay")
    public Response pay(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(OrderResponse.from(orders.pay(id, expected, viewer())));
    }

    @POST
    @Path("/{id}/ship")
    @RolesAllowed(Roles.ADMIN)
    public Response ship(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(OrderResponse.from(orders.ship(id, expected, viewer())));
    }

    @POST
    @Path("/{id}/cancel")
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
