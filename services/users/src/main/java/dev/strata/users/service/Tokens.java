package dev.strata.users.service;

/**
 * What a login or a refresh gives.
 *
 * @param accessToken a signed JWT (RFC 9068)
 * @param accessLifetimeSeconds how long the access token is good for
 * @param refreshToken an opaque text, good for one refresh
 */
public record Tokens(String accessToken, long accessLifetimeSeconds, String refreshToken) {

    /** Keeps the tokens out of logs. */
    @Override
    public String toString() {
        return "Tokens[...]";
    }
}
