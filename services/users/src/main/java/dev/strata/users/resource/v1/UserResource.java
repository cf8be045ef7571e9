package dev.strata.users.resource.v1;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.openapi.ProblemResponse;
import dev.strata.shared.web.security.Caller;
import dev.strata.users.schema.RoleName;
import dev.strata.users.schema.UserQuery;
import dev.strata.users.schema.UserResponse;
import dev.strata.users.service.AdministrationService;

/** All accounts, for administrators. */
@Path("/users")
@Tag(name = "Users", description = "All accounts, for administrators")
@ApplicationScoped
@RolesAllowed(Roles.ADMIN)
@ProblemResponse(
        status = 403,
        description = "The access token lacks the role, or the caller is no longer an administrator")
@Produces(MediaTypes.JSON)
public class UserResource {

    private static final String OWN_ACCOUNT = "Administrators can neither lock themselves nor revoke their own role";

    @Inject
    private AdministrationService users;

    @Inject
    private Caller caller;

    @GET
    public Page<UserResponse> listUsers(@BeanParam @Valid UserQuery query) {
        return query.answer(
                users.search(caller.id(), query.emailPrefix(), query.page(), query.order()), UserResponse::from);
    }

    @GET
    @Path("/{id}")
    public UserResponse getUser(@PathParam("id") UUID id) {
        return UserResponse.from(users.get(caller.id(), id));
    }

    @PUT
    @Path("/{id}/lock")
    @Operation(summary = "Lock an account and end its sessions")
    @ProblemResponse(status = 409, description = OWN_ACCOUNT)
    public UserResponse lockUser(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        return UserResponse.from(users.lock(caller.id(), id, expected));
    }

    @DELETE
    @Path("/{id}/lock")
    public UserResponse unlockUser(@PathParam("id") UUID id, @HeaderParam("If-Match") ExpectedVersion expected) {
        return UserResponse.from(users.unlock(caller.id(), id, expected));
    }

    @PUT
    @Path("/{id}/roles/{role}")
    public UserResponse grantRole(
            @PathParam("id") UUID id,
            @PathParam("role") RoleName role,
            @HeaderParam("If-Match") ExpectedVersion expected) {
        return UserResponse.from(users.grant(caller.id(), id, expected, role.toRole()));
    }

    @DELETE
    @Path("/{id}/roles/{role}")
    @ProblemResponse(status = 409, description = OWN_ACCOUNT)
    public UserResponse revokeRole(
            @PathParam("id") UUID id,
            @PathParam("role") RoleName role,
            @HeaderParam("If-Match") ExpectedVersion expected) {
        return UserResponse.from(users.revoke(caller.id(), id, expected, role.toRole()));
    }
}
