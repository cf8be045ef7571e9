package dev.strata.shared.web.http;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Entity tags (RFC 9110, section 8.8.3) made from the version that JPA counts. */
public final class EntityTags {

    private EntityTags() {}

    /**
     * The tag of a version.
     *
     * @param version the entity's {@code @Version}
     * @return a strong tag
     */
    public static EntityTag of(int version) {
        return new EntityTag(Integer.toString(version));
    }

    /**
     * Answers a single resource.
     *
     * @param request the request, for its {@code If-None-Match}
     * @param version the entity's {@code @Version}
     * @param body the resource
     * @return 304 when the caller holds this version already, else 200 with the body; both with the tag
     */
    public static Response ok(Request request, int version, Object body) {
        EntityTag tag = of(version);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged).tag(tag).build();
    }

    /**
     * Answers a resource that was just changed, whatever version the caller held before.
     *
     * @param version the entity's new {@code @Version}
     * @param body the resource
     * @return 200 with the body and the tag
     */
    public static Response changed(int version, Object body) {
        return Response.ok(body).tag(of(version)).build();
    }
}
