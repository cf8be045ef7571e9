package dev.strata.shared.web.filter;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;

/**
 * Keeps answers out of caches (RFC 9111) unless a resource says otherwise: one with an entity tag may be kept by its
 * reader, who asks each time whether it is still good; the rest by nobody.
 */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
public class CacheControlFilter implements ContainerResponseFilter {

    /** What nobody may keep. */
    static final String NO_STORE = "no-store";

    private static final String ASK_EACH_TIME = "private, no-cache";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            boolean isTagged = HttpMethod.GET.equals(request.getMethod()) && headers.containsKey(HttpHeaders.ETAG);
            headers.putSingle(HttpHeaders.CACHE_CONTROL, isTagged ? ASK_EACH_TIME : NO_STORE);
        }
    }
}
