package dev.strata.users.resource.v1;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.users.schema.LoginRequest;
import dev.strata.users.schema.RefreshRequest;
import dev.strata.users.schema.TokenResponse;
import dev.strata.users.service.CredentialService;
import dev.strata.users.service.SessionService;
import dev.strata.users.service.Tokens;

/** Logging in, staying in, logging out. */
@Path("/auth")
@Tag(name = "Sessions", description = "Logging in, staying in, logging out")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final CredentialService credentials;
    private final SessionService sessions;

    @Inject
    public SessionResource(CredentialService credentials, SessionService sessions) {
        this.credentials = credentials;
        this.sessions = sessions;
    }

    public SessionResource() {
        this(null, null);
    }

    @POST
    @Path("/login")
    @Operation(operationId = "logIn", summary = "Trades an email and a password for tokens")
    @APIResponseSchema(value = TokenResponse.class, responseCode = "200", responseDescription = "The tokens")
    @APIResponse(responseCode = "401", description = "The email or the password is wrong, or the account is locked")
    @APIResponse(responseCode = "429", description = "Too many logins have failed, or too many requests came")
    public TokenResponse logIn(@NotNull @Valid LoginRequest request, @Context HttpServletRequest http) {
        return response(credentials.logIn(request.email(), request.password(), http.getRemoteAddr()));
    }

    @POST
    @Path("/refresh")
    @Operation(operationId = "refreshTokens", summary = "Trades a refresh token for the next tokens")
    @APIResponseSchema(value = TokenResponse.class, responseCode = "200", responseDescription = "The tokens")
    @APIResponse(responseCode = "401", description = "The refresh token is unknown, expired, spent or revoked")
    @APIResponse(responseCode = "409", description = "The same refresh token came twice at this moment; send it again")
    public TokenResponse refresh(@NotNull @Valid RefreshRequest request, @Context HttpServletRequest http) {
        return response(sessions.refresh(request.refreshToken(), http.getRemoteAddr()));
    }

    @POST
    @Path("/logout")
    @Operation(operationId = "logOut", summary = "Ends a session; an unknown token is ended already")
    @APIResponse(responseCode = "204", description = "The session has ended")
    public void logOut(@NotNull @Valid RefreshRequest request) {
        sessions.logOut(request.refreshToken());
    }

    private static TokenResponse response(Tokens tokens) {
        return TokenResponse.bearer(tokens.accessToken(), tokens.accessLifetimeSeconds(), tokens.refreshToken());
    }
}
