package dev.strata.shared.web.http;

import java.net.URI;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;

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
     * Answers a resource that was just made under its collection.
     *
     * @param collection the address of the collection
     * @param id the resource's id, the last segment of its address
     * @param version the entity's {@code @Version}
     * @param body the resource
     * @return 201 with the body, its {@code Location} and the tag
     */
    public static Response created(UriInfo collection, Object id, int version, Object body) {
        URI location = collection.getAbsolutePathBuilder().path(id.toString()).build();
        return Response.created(location).entity(body).tag(of(version)).build();
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
