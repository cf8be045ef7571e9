package dev.strata.orders.resource.v1;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.orders.schema.OrderQuery;
import dev.strata.orders.schema.OrderRequest;
import dev.strata.orders.schema.OrderResponse;
import dev.strata.orders.schema.OrderSummary;
import dev.strata.orders.service.OrderPlacement;
import dev.strata.orders.service.OrderService;
import dev.strata.orders.service.Requester;
import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.idempotency.Idempotent;
import dev.strata.shared.web.openapi.ProblemResponse;
import dev.strata.shared.web.security.Caller;

/** Customers manage their own orders, administrators see and ship all of them. */
@Path("/orders")
@Tag(name = "Orders", description = "Customers manage their own orders, administrators see and ship all of them")
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
@Produces(MediaTypes.JSON)
public class OrderResource {

    private static final String ILLEGAL_TRANSITION = "The status of the order does not allow this transition";

    @Inject
    private OrderPlacement placement;

    @Inject
    private OrderService orders;

    @Inject
    private Caller caller;

    @POST
    @Consumes(MediaTypes.JSON)
    @RolesAllowed(Roles.CUSTOMER)
    @Idempotent
    @Operation(summary = "Place an order, once for each Idempotency-Key")
    @ProblemResponse(status = 403, description = "The access token lacks the role, or the customer's account is locked")
    @ProblemResponse(status = 409, description = "Insufficient stock, or the same request is in progress")
    @ProblemResponse(
            status = 422,
            description =
                    "A product is unknown, the prices are in several currencies, the total is too large, or the key"
                            + " was used for a different request")
    public Created<OrderResponse> placeOrder(@NotNull @Valid OrderRequest request) {
        OrderResponse order = OrderResponse.from(placement.place(caller.id(), request.quantities()));
        return Created.of(order.id(), order);
    }

    @GET
    @Operation(summary = "List the caller's orders; administrators see all")
    public Page<OrderSummary> listOrders(@BeanParam @Valid OrderQuery query) {
        return query.answer(orders.list(requester(), query.page(), query.order()), OrderSummary::from);
    }

    @GET
    @Path("/{id}")
    public OrderResponse getOrder(@PathParam("id") UUID id) {
        return OrderResponse.from(orders.get(id, requester()));
    }

    @POST
    @Path("/{id}/pay")
    @RolesAllowed(Roles.PAYMENTS)
    @Operation(summary = "Mark an order as paid; stands for the call of a payment provider")
    @ProblemResponse(status = 409, description = ILLEGAL_TRANSITION)
    public OrderResponse payOrder(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        return OrderResponse.from(orders.pay(id, expected));
    }

    @POST
    @Path("/{id}/ship")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "Mark an order as shipped")
    @ProblemResponse(status = 409, description = ILLEGAL_TRANSITION)
    public OrderResponse shipOrder(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        return OrderResponse.from(orders.ship(id, expected, requester()));
    }

    @POST
    @Path("/{id}/cancel")
    @Operation(summary = "Cancel an order that has not been shipped")
    @ProblemResponse(status = 409, description = ILLEGAL_TRANSITION)
    public OrderResponse cancelOrder(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        return OrderResponse.from(orders.cancel(id, expected, requester()));
    }

    private Requester requester() {
        return new Requester(caller.id(), caller.isAdmin());
    }
}
