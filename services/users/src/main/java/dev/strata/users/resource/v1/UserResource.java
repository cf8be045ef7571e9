package dev.strata.users.resource.v1;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.Page;
import dev.strata.shared.web.http.EntityTags;
import dev.strata.shared.web.http.IfMatchParameter;
import dev.strata.shared.web.paging.Pages;
import dev.strata.shared.web.security.Caller;
import dev.strata.users.schema.RoleName;
import dev.strata.users.schema.UserResponse;
import dev.strata.users.schema.UserSort;
import dev.strata.users.service.AdministrationService;

/** Everybody's accounts, for administrators. */
@Path("/users")
@Tag(name = "Users", description = "Everybody's accounts, for administrators")
@RequestScoped
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "accessToken", scopes = Roles.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
public class UserResource {

    private final AdministrationService users;
    private final Caller caller;

    @Inject
    public UserResource(AdministrationService users, Caller caller) {
        this.users = users;
        this.caller = caller;
    }

    public UserResource() {
        this(null, null);
    }

    @GET
    @Operation(operationId = "listUsers", summary = "Lists accounts, page by page")
    @Parameter(name = "emailPrefix", in = ParameterIn.QUERY, description = "What the email begins with")
    public Page<UserResponse> list(
            @QueryParam("emailPrefix") @Size(max = 254) String emailPrefix,
            @QueryParam("sort") @DefaultValue("email") UserSort sort,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") String cursor,
            @Context UriInfo uri) {
        return Pages.of(
                users.search(emailPrefix, Pages.request(limit, cursor, sort), sort.order()),
                sort,
                uri,
                UserResponse::from);
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getUser", summary = "Reads an account")
    @APIResponseSchema(value = UserResponse.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(responseCode = "304", description = "The caller holds this version already")
    public Response get(@PathParam("id") UUID id, @Context Request request) {
        UserResponse user = UserResponse.from(users.get(id));
        return EntityTags.ok(request, user.version(), user);
    }

    @PUT
    @Path("/{id}/lock")
    @Operation(operationId = "lockUser", summary = "Locks an account and ends its sessions")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    @APIResponse(
            responseCode = "409",
            description = "Administrators can neither lock themselves nor give up their own role")
    public Response lock(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(UserResponse.from(users.lock(id, expected, caller.id())));
    }

    @DELETE
    @Path("/{id}/lock")
    @Operation(operationId = "unlockUser", summary = "Unlocks an account")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    public Response unlock(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(UserResponse.from(users.unlock(id, expected)));
    }

    @PUT
    @Path("/{id}/roles/{role}")
    @Operation(operationId = "grantRole", summary = "Gives a user a role")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    @Parameter(name = "role", in = ParameterIn.PATH, description = "The role")
    public Response grant(
            @PathParam("id") UUID id,
            @PathParam("role") RoleName role,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(UserResponse.from(users.grant(id, expected, role.toRole())));
    }

    @DELETE
    @Path("/{id}/roles/{role}")
    @Operation(operationId = "revokeRole", summary = "Takes a role from a user")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    @APIResponse(
            responseCode = "409",
            description = "Administrators can neither lock themselves nor give up their own role")
    @Parameter(name = "role", in = ParameterIn.PATH, description = "The role")
    public Response revoke(
            @PathParam("id") UUID id,
            @PathParam("role") RoleName role,
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        return changed(UserResponse.from(users.revoke(id, expected, role.toRole(), caller.id())));
    }

    private static Response changed(UserResponse user) {
        return EntityTags.changed(user.version(), user);
    }
}
