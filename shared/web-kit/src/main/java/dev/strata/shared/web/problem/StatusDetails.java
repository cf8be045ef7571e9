package dev.strata.shared.web.problem;

/** Default problem details by HTTP status. */
public final class StatusDetails {

    private StatusDetails() {}

    /**
     * Returns the default detail of a status.
     *
     * @param status the HTTP status
     * @return what it means and what to do, or null if the reason phrase suffices
     */
    public static String of(int status) {
        return switch (status) {
            case 400 -> "The request is malformed or invalid.";
            case 401 -> "Send a valid access token as 'Authorization: Bearer <token>'.";
            case 403 -> "The access token does not permit this operation.";
            case 404 -> "The resource does not exist, or you do not have access to it.";
            case 405 -> "The resource does not support this method; the Allow header lists those it supports.";
            case 406 -> "The resource has no representation that the Accept header allows.";
            case 408 -> "The body did not arrive in time.";
            case 409 -> "The request conflicts with the current state of the resource.";
            case 412 -> "The resource has changed since you read it; read it again and repeat your change.";
            case 413 -> "The request is too large.";
            case 415 -> "The resource does not accept this Content-Type.";
            case 422 -> "The request is well-formed but cannot be processed.";
            case 428 -> "Send the ETag of the version to change as If-Match.";
            case 429 -> "Too many requests; try again later.";
            case 500 -> "Something failed on our side; quote the correlation id when you report it.";
            case 503 -> "The service is temporarily unavailable; try again later.";
            default -> null;
        };
    }
}
