package dev.strata.users.resource.v1;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.config.Roles;
import dev.strata.shared.data.concurrency.ExpectedVersion;
import dev.strata.shared.schemas.CustomerEligibility;
import dev.strata.shared.web.openapi.ProblemResponse;
import dev.strata.shared.web.security.Caller;
import dev.strata.users.schema.DeletionRequest;
import dev.strata.users.schema.NameRequest;
import dev.strata.users.schema.PasswordRequest;
import dev.strata.users.schema.UserResponse;
import dev.strata.users.service.AccountService;
import dev.strata.users.service.CredentialService;

/** The caller's own account. */
@Path("/profile")
@Tag(name = "Profile", description = "The caller's own account")
@ApplicationScoped
@RolesAllowed({Roles.ADMIN, Roles.CUSTOMER})
@ProblemResponse(status = 404, description = "The account no longer exists")
@Produces(MediaTypes.JSON)
@Consumes(MediaTypes.JSON)
public class ProfileResource {

    private static final String FORBIDDEN = "The access token lacks the role, or the account is locked";
    private static final String FORBIDDEN_OR_WRONG_PASSWORD = FORBIDDEN + ", or the password is wrong";
    private static final String TOO_MANY_FAILURES = "Too many wrong passwords, or too many requests";

    @Inject
    private AccountService accounts;

    @Inject
    private CredentialService credentials;

    @Inject
    private Caller caller;

    @GET
    @Operation(summary = "Get the caller's account")
    public UserResponse getProfile() {
        return UserResponse.from(accounts.get(caller.id()));
    }

    @GET
    @Path("/standing")
    @Operation(summary = "Get whether the caller may place orders")
    public CustomerEligibility getStanding() {
        return UserResponse.eligibilityOf(accounts.get(caller.id()));
    }

    @PUT
    @Path("/name")
    @Operation(summary = "Change the caller's name")
    @ProblemResponse(status = 403, description = FORBIDDEN)
    public UserResponse renameProfile(
            @HeaderParam("If-Match") ExpectedVersion expected, @NotNull @Valid NameRequest request) {
        return UserResponse.from(accounts.rename(caller.id(), expected, request.name()));
    }

    @PUT
    @Path("/password")
    @Operation(summary = "Change the caller's password and end all sessions")
    @ProblemResponse(status = 403, description = FORBIDDEN_OR_WRONG_PASSWORD)
    @ProblemResponse(status = 429, description = TOO_MANY_FAILURES)
    public void changePassword(
            @HeaderParam("If-Match") ExpectedVersion expected,
            @NotNull @Valid PasswordRequest request,
            @Context HttpServletRequest http) {
        credentials.changePassword(
                caller.id(), expected, request.currentPassword(), request.newPassword(), http.getRemoteAddr());
    }

    /** No DELETE, because that should have no body (RFC 9110, section 9.3.5), and the password needs one. */
    @POST
    @Path("/deletion")
    @Operation(summary = "Delete the caller's account")
    @ProblemResponse(status = 403, description = FORBIDDEN_OR_WRONG_PASSWORD)
    @ProblemResponse(status = 409, description = "The caller is the last administrator")
    @ProblemResponse(status = 429, description = TOO_MANY_FAILURES)
    public void deleteProfile(
            @HeaderParam("If-Match") ExpectedVersion expected,
            @NotNull @Valid DeletionRequest request,
            @Context HttpServletRequest http) {
        credentials.deleteAccount(caller.id(), expected, request.password(), http.getRemoteAddr());
    }
}
