package dev.strata.users.schema;

import dev.strata.users.service.Tokens;

/**
 * What a login or a refresh gives, in the terms of RFC 6749, section 5.1.
 *
 * @param accessToken a signed JWT, sent as {@code Authorization: Bearer}
 * @param tokenType always {@code Bearer}
 * @param expiresIn how long the access token is good for, in seconds
 * @param refreshToken good for one refresh
 */
public record TokenResponse(String accessToken, String tokenType, long expiresIn, String refreshToken) {

    public static TokenResponse from(Tokens tokens) {
        return new TokenResponse(tokens.accessToken(), "Bearer", tokens.accessLifetimeSeconds(), tokens.refreshToken());
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "TokenResponse[...]";
    }
}
