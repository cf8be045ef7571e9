package dev.strata.shared.web.filter;

import java.net.URI;
import java.util.Optional;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.config.Headers;
import dev.strata.shared.schemas.Versioned;
import dev.strata.shared.web.http.Created;

/**
 * Derives status and headers from the return value of a resource: 201 and {@code Location} from {@link Created}, entity
 * tag and 304 from {@link Versioned}, and {@code Cache-Control} (RFC 9111) from both. Private caches may store a tagged
 * representation but must revalidate it; nothing else may be stored unless the resource sets the header itself.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class RepresentationFilter implements ContainerResponseFilter {

    /** Forbids caches to store the response. */
    static final String NO_STORE = "no-store";

    private static final String REVALIDATE = "private, no-cache";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Created<?> created) {
            unwrap(created, request, response);
        } else if (response.getEntity() instanceof Versioned representation) {
            tag(representation, request, response);
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean isStorable = isRead(request) && headers.containsKey(HttpHeaders.ETAG);
            headers.putSingle(HttpHeaders.CACHE_CONTROL, isStorable ? REVALIDATE : NO_STORE);
        }
    }

    private static void unwrap(Created<?> created, ContainerRequestContext request, ContainerResponseContext response) {
        URI collection = request.getUriInfo().getAbsolutePathBuilder().path("/").build();
        response.setStatusInfo(Status.CREATED);
        response.getHeaders().putSingle(HttpHeaders.LOCATION, collection.resolve(created.location()));
        response.getHeaders().putSingle(HttpHeaders.ETAG, created.entityTag());
        if (created.replayed()) {
            response.getHeaders().putSingle(Headers.IDEMPOTENCY_REPLAYED, true);
        }
        response.setEntity(created.body(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
    }

    private static void tag(
            Versioned representation, ContainerRequestContext request, ContainerResponseContext response) {
        EntityTag entityTag = new EntityTag(Integer.toString(representation.version()));
        response.getHeaders().putSingle(HttpHeaders.ETAG, entityTag);
        if (isRead(request)) {
            Optional.ofNullable(request.getRequest().evaluatePreconditions(entityTag))
                    .map(ResponseBuilder::build)
                    .ifPresent(unmodified -> respondNotModified(unmodified, response));
        }
    }

    private static void respondNotModified(Response unmodified, ContainerResponseContext response) {
        response.setStatusInfo(unmodified.getStatusInfo());
        response.setEntity(null);
        response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
    }

    private static boolean isRead(ContainerRequestContext request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }
}
