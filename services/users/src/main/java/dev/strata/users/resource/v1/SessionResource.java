package dev.strata.users.resource.v1;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.MediaTypes;
import dev.strata.shared.web.openapi.ProblemResponse;
import dev.strata.users.schema.LoginRequest;
import dev.strata.users.schema.RefreshRequest;
import dev.strata.users.schema.TokenResponse;
import dev.strata.users.service.CredentialService;
import dev.strata.users.service.SessionService;
import dev.strata.users.service.Tokens;

/** Login, token refresh and logout. */
@Path("/auth")
@Tag(name = "Sessions", description = "Login, token refresh and logout")
@ApplicationScoped
@PermitAll
@Produces(MediaTypes.JSON)
@Consumes(MediaTypes.JSON)
public class SessionResource {

    @Inject
    private CredentialService credentials;

    @Inject
    private SessionService sessions;

    @POST
    @Path("/login")
    @Operation(summary = "Exchange email and password for tokens")
    @ProblemResponse(status = 401, description = "The email or password is wrong, or the account is locked")
    @ProblemResponse(status = 429, description = "Too many failed logins, or too many requests")
    public TokenResponse logIn(@NotNull @Valid LoginRequest request, @Context HttpServletRequest http) {
        return response(credentials.logIn(request.email(), request.password(), http.getRemoteAddr()));
    }

    @POST
    @Path("/refresh")
    @Operation(summary = "Exchange a refresh token for new tokens")
    @ProblemResponse(status = 401, description = "The refresh token is unknown, expired, spent or revoked")
    @ProblemResponse(status = 409, description = "The same refresh token was used concurrently; retry")
    public TokenResponse refreshTokens(@NotNull @Valid RefreshRequest request, @Context HttpServletRequest http) {
        return response(sessions.refresh(request.refreshToken(), http.getRemoteAddr()));
    }

    @POST
    @Path("/logout")
    @Operation(summary = "End a session; an unknown token is ignored")
    public void logOut(@NotNull @Valid RefreshRequest request) {
        sessions.logOut(request.refreshToken());
    }

    private static TokenResponse response(Tokens tokens) {
        return TokenResponse.bearer(tokens.accessToken(), tokens.accessLifetimeSeconds(), tokens.refreshToken());
    }
}
