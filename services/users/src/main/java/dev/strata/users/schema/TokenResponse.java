package dev.strata.users.schema;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The tokens from a login or refresh, RFC 6749, section 5.1.
 *
 * @param accessToken a signed JWT, to send as {@code Authorization: Bearer}
 * @param tokenType always {@code Bearer}
 * @param expiresIn the lifetime of the access token, in seconds
 * @param refreshToken a token for one refresh
 */
@Schema(
        requiredProperties = {"accessToken", "tokenType", "expiresIn", "refreshToken"},
        examples = """
                {"accessToken": "eyJ0eXAiOiJhdCtqd3QifQ.e30.c2ln", "tokenType": "Bearer", "expiresIn": 600,
                 "refreshToken": "kI0p0JtYvN1h3r8yq2m4s6u8w0x2z4B6D8F0H2J4L6M"}
                """)
public record TokenResponse(String accessToken, String tokenType, long expiresIn, String refreshToken) {

    public static TokenResponse bearer(String accessToken, long lifetimeSeconds, String refreshToken) {
        return new TokenResponse(accessToken, "Bearer", lifetimeSeconds, refreshToken);
    }

    /** Keeps secrets out of logs. */
    @Override
    public String toString() {
        return "TokenResponse[...]";
    }
}
