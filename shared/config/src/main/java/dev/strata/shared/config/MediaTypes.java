package dev.strata.shared.config;

/** The media types of the APIs. */
public final class MediaTypes {

    /** JSON, RFC 8259. */
    public static final String JSON = "application/json";

    /** A problem detail, RFC 9457. */
    public static final String PROBLEM_JSON = "application/problem+json";

    /** A JSON Merge Patch, RFC 7396. */
    public static final String MERGE_PATCH_JSON = "application/merge-patch+json";

    private MediaTypes() {}
}
