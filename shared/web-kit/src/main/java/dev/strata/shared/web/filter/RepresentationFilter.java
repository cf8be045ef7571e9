package dev.strata.shared.web.filter;

import java.net.URI;

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
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.config.Headers;
import dev.strata.shared.schemas.Versioned;
import dev.strata.shared.web.http.Created;
import dev.strata.shared.web.http.EntityTags;
import dev.strata.shared.web.http.IfMatchParameter;
import dev.strata.shared.web.http.InvalidParameterException;

/**
 * Derives status and headers from the return value of a resource: 201 and {@code Location} from {@link Created}, entity
 * tag, 304 and 412 from {@link Versioned}, and {@code Cache-Control} (RFC 9111) from both. Private caches may store a
 * tagged representation but must revalidate it; nothing else may be stored unless the resource sets the header itself.
 * Nor may the response of a path without parameters, such as {@code /profile}: it is a different resource for each
 * caller, and the tag of one caller's version could match that of another's.
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
            boolean mayStore = isStorable(request) && headers.containsKey(HttpHeaders.ETAG);
            headers.putSingle(HttpHeaders.CACHE_CONTROL, mayStore ? REVALIDATE : NO_STORE);
        }
    }

    private static void unwrap(Created<?> created, ContainerRequestContext request, ContainerResponseContext response) {
        // Without scheme and host, which a service behind a proxy does not know.
        URI collection = URI.create(request.getUriInfo().getRequestUri().getRawPath() + "/");
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
        requireExpected(representation.version(), request);
        String version = Integer.toString(representation.version());
        response.getHeaders().putSingle(HttpHeaders.ETAG, new EntityTag(version));
        String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (known != null && isStorable(request) && isKnown(version, known)) {
            response.setStatusInfo(Status.NOT_MODIFIED);
            response.setEntity(null);
            response.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
    }

    // Before If-None-Match (RFC 9110, section 13.2.2). Writes compare in their transaction instead.
    private static void requireExpected(int version, ContainerRequestContext request) {
        String expected = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected != null && isRead(request)) {
            IfMatchParameter.parse(expected, null).check(version);
        }
    }

    private static boolean isKnown(String version, String ifNoneMatch) {
        try {
            return EntityTags.parse(HttpHeaders.IF_NONE_MATCH, ifNoneMatch).containWeakly(version);
        } catch (InvalidParameterException e) {
            // The full representation is a valid response to a malformed condition.
            return false;
        }
    }

    private static boolean isStorable(ContainerRequestContext request) {
        return isRead(request) && !request.getUriInfo().getPathParameters().isEmpty();
    }

    private static boolean isRead(ContainerRequestContext request) {
        return HttpMethod.GET.equals(request.getMethod()) || HttpMethod.HEAD.equals(request.getMethod());
    }
}
