package dev.strata.users.resource.v1;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.strata.users.service.AccessTokenIssuer;

/** The public keys that verify access tokens, as a JWK set. */
@Path("/jwks")
@Tag(name = "Keys")
@RequestScoped
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class KeyResource {

    private static final int KEPT_SECONDS = 300;

    private final AccessTokenIssuer issuer;

    @Inject
    public KeyResource(AccessTokenIssuer issuer) {
        this.issuer = issuer;
    }

    protected KeyResource() {
        this(null);
    }

    @GET
    public Response keys() {
        return Response.ok(issuer.publicKeys())
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=" + KEPT_SECONDS)
                .build();
    }
}
