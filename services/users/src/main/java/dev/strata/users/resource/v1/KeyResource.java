package dev.strata.users.resource.v1;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.shared.config.MediaTypes;
import dev.strata.users.schema.PublicKey;
import dev.strata.users.service.AccessTokenIssuer;

/** The public keys that verify access tokens, as a JWK set. */
@Path("/jwks")
@Tag(name = "Keys", description = "The public keys that verify access tokens")
@ApplicationScoped
@PermitAll
@Produces(MediaTypes.JSON)
public class KeyResource {

    private static final int MAX_AGE_SECONDS = 300;

    @Inject
    private AccessTokenIssuer issuer;

    @GET
    @Operation(summary = "Get the public keys that verify access tokens")
    @APIResponse(
            responseCode = "200",
            description = "A JWK set, RFC 7517",
            content =
                    @Content(
                            mediaType = MediaTypes.JSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = "keys",
                                            properties =
                                                    @SchemaProperty(
                                                            name = "keys",
                                                            description =
                                                                    "The current key and, around a change of keys, another",
                                                            type = SchemaType.ARRAY,
                                                            implementation = PublicKey.class,
                                                            maxItems = 2))))
    public Response getKeys() {
        return Response.ok(issuer.publicKeys())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + MAX_AGE_SECONDS)
                .build();
    }
}
