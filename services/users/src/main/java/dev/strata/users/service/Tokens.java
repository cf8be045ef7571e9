package dev.strata.users.service;

/**
 * The tokens from a login or refresh.
 *
 * @param accessToken a signed JWT (RFC 9068)
 * @param accessLifetimeSeconds the lifetime of the access token
 * @param refreshToken an opaque token for one refresh
 */
public record Tokens(String accessToken, long accessLifetimeSeconds, String refreshToken) {

    /** Keeps the tokens out of logs. */
    @Override
    public String toString() {
        return "Tokens[...]";
    }
}
