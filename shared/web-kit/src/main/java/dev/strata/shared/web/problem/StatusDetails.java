package dev.strata.shared.web.problem;

/** What to say of an HTTP status when nobody knows more: a sentence for the caller, nothing internal. */
public final class StatusDetails {

    private StatusDetails() {}

    /**
     * The sentence for a status.
     *
     * @param status the HTTP status
     * @return what it means and what to do, or null when its name says it
     */
    public static String of(int status) {
        return switch (status) {
            case 400 -> "The request can't be understood.";
            case 401 -> "Send a valid access token as 'Authorization: Bearer <token>'.";
            case 403 -> "The access token does not allow this.";
            case 404 -> "Nothing is here, or it is not yours to see.";
            case 405 -> "The resource does not know this method; the Allow header lists those it does.";
            case 406 -> "The resource has no representation that the Accept header admits.";
            case 409 -> "The request contradicts what is stored already.";
            case 412 -> "It is no longer what you read; read it again and repeat the change on what you find.";
            case 413 -> "The request is too large.";
            case 415 -> "The resource does not take this Content-Type.";
            case 422 -> "The request is well formed, but can't be done.";
            case 428 -> "Say which version you mean to change: send the ETag you read as If-Match.";
            case 429 -> "Too many requests; try again later.";
            case 500 -> "The fault is ours; the correlation id finds it in our logs.";
            case 503 -> "The service can't answer now; try again later.";
            default -> null;
        };
    }
}
