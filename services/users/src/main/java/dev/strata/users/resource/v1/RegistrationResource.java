package dev.strata.users.resource.v1;

import java.net.URI;

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
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.web.http.EntityTags;
import dev.strata.users.schema.RegistrationRequest;
import dev.strata.users.schema.UserResponse;
import dev.strata.users.service.CredentialService;

/** The way in for everybody. */
@Path("/registrations")
@Tag(name = "Registration", description = "The way in for everybody")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RegistrationResource {

    private static final URI PROFILE = URI.create("profile");

    private final CredentialService credentials;

    @Inject
    public RegistrationResource(CredentialService credentials) {
        this.credentials = credentials;
    }

    public RegistrationResource() {
        this(null);
    }

    @POST
    @Operation(operationId = "register", summary = "Makes an account")
    @APIResponseSchema(value = UserResponse.class, responseCode = "201", responseDescription = "The new account")
    @APIResponse(responseCode = "409", description = "Somebody has registered with this address already")
    public Response register(@NotNull @Valid RegistrationRequest request, @Context HttpServletRequest http) {
        UserResponse user = UserResponse.from(
                credentials.register(request.email(), request.name(), request.password(), http.getRemoteAddr()));
        return Response.created(PROFILE)
                .entity(user)
                .tag(EntityTags.of(user.version()))
                .build();
    }
}
