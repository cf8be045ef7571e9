package dev.strata.shared.config;

/** Media types beyond those that {@link jakarta.ws.rs.core.MediaType} knows. */
public final class MediaTypes {

    /** A problem detail, RFC 9457. */
    public static final String PROBLEM_JSON = "application/problem+json";

    /** A JSON Merge Patch, RFC 7396. */
    public static final String MERGE_PATCH_JSON = "application/merge-patch+json";

    private MediaTypes() {}
}
