package dev.strata.users.resource.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.CustomerStanding;
import dev.strata.shared.web.http.EntityTags;
import dev.strata.shared.web.http.IfMatchParameter;
import dev.strata.shared.web.security.Caller;
import dev.strata.users.schema.NameRequest;
import dev.strata.users.schema.PasswordRequest;
import dev.strata.users.schema.Standings;
import dev.strata.users.schema.UserResponse;
import dev.strata.users.service.AccountService;
import dev.strata.users.service.CredentialService;

/** The caller's own account. */
@Path("/profile")
@Tag(name = "Profile", description = "The caller's own account")
@RequestScoped
@RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
@SecurityRequirement(
        name = "accessToken",
        scopes = {Roles.ADMIN, Roles.CUSTOMER})
@APIResponse(responseCode = "404", description = "The account is no longer there")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private final AccountService accounts;
    private final CredentialService credentials;
    private final Caller caller;

    @Inject
    public ProfileResource(AccountService accounts, CredentialService credentials, Caller caller) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.caller = caller;
    }

    public ProfileResource() {
        this(null, null, null);
    }

    @GET
    @Operation(operationId = "getProfile", summary = "Reads the caller's account")
    @APIResponseSchema(value = UserResponse.class, responseCode = "200", responseDescription = "The account")
    @APIResponse(responseCode = "304", description = "The caller holds this version already")
    public Response get(@Context Request request) {
        UserResponse user = UserResponse.from(accounts.get(caller.id()));
        return EntityTags.ok(request, user.version(), user);
    }

    @GET
    @Path("/standing")
    @Operation(operationId = "getStanding", summary = "Tells whether the caller may order, for other services")
    @APIResponseSchema(value = CustomerStanding.class, responseCode = "200", responseDescription = "The standing")
    @APIResponse(responseCode = "304", description = "The caller holds this version already")
    public Response standing(@Context Request request) {
        UserResponse user = UserResponse.from(accounts.get(caller.id()));
        return EntityTags.ok(request, user.version(), Standings.from(user));
    }

    @PUT
    @Path("/name")
    @Operation(operationId = "renameProfile", summary = "Changes the caller's name")
    @APIResponseSchema(
            value = UserResponse.class,
            responseCode = "200",
            responseDescription = "The account as it is now")
    public Response rename(
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected,
            @NotNull @Valid NameRequest request) {
        UserResponse user = UserResponse.from(accounts.rename(caller.id(), expected, request.name()));
        return EntityTags.changed(user.version(), user);
    }

    @PUT
    @Path("/password")
    @Operation(operationId = "changePassword", summary = "Changes the caller's password and ends all sessions")
    @APIResponse(responseCode = "204", description = "The password is changed")
    @APIResponse(
            responseCode = "403",
            description = "The access token does not allow this, or the current password is wrong")
    public void changePassword(
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected,
            @NotNull @Valid PasswordRequest request,
            @Context HttpServletRequest http) {
        credentials.changePassword(
                caller.id(), expected, request.currentPassword(), request.newPassword(), http.getRemoteAddr());
    }

    @DELETE
    @Operation(operationId = "deleteProfile", summary = "Deletes the caller's account")
    @APIResponse(responseCode = "204", description = "The account is gone")
    public void delete(
            @HeaderParam(HttpHeaders.IF_MATCH) @DefaultValue(IfMatchParameter.REQUIRED) ExpectedVersion expected) {
        accounts.delete(caller.id(), expected);
    }
}
