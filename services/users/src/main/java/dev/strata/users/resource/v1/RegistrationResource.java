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
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.openapi.ProblemResponse;
import dev.strata.users.schema.RegistrationRequest;
import dev.strata.users.schema.UserResponse;
import dev.strata.users.service.CredentialService;

/** Registration of new users. */
@Path("/registrations")
@Tag(name = "Registration", description = "Registration of new users")
@ApplicationScoped
@PermitAll
@Produces(MediaTypes.JSON)
@Consumes(MediaTypes.JSON)
public class RegistrationResource {

    private static final String PROFILE = "../profile";

    @Inject
    private CredentialService credentials;

    @POST
    @Operation(summary = "Create an account")
    @ProblemResponse(status = 409, description = "The email is already registered")
    public Created<UserResponse> register(
            @NotNull @Valid RegistrationRequest request, @Context HttpServletRequest http) {
        return Created.of(
                PROFILE,
                UserResponse.from(credentials.register(
                        request.email(), request.name(), request.password(), http.getRemoteAddr())));
    }
}
