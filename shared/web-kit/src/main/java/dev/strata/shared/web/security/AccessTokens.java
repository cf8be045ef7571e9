package dev.strata.shared.web.security;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

/** Checks that a JWT is an access token, regardless of its signature. */
final class AccessTokens {

    private static final int MAX_LENGTH = 8_192;
    private static final int PARTS = 3;
    private static final String MEDIA_TYPE_PREFIX = "application/";
    private static final List<String> REQUIRED_CLAIMS = List.of("iss", "aud", "exp", "iat", "jti", "client_id");

    private AccessTokens() {}

    /**
     * Returns whether a token is an access token.
     *
     * @param token the bearer token
     * @param type the required {@code typ} header, optionally prefixed with {@code application/} (RFC 7515, section
     *     4.1.9)
     * @param now the current time plus the tolerated clock skew
     */
    static boolean isAccessToken(String token, String type, Instant now) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > MAX_LENGTH || parts.length != PARTS) {
            return false;
        }
        try {
            JsonObject claims = read(parts[1]);
            return hasType(type, read(parts[0]))
                    && claims.keySet().containsAll(REQUIRED_CLAIMS)
                    && hasValidSubject(claims)
                    && isActive(claims, now);
        } catch (RuntimeException e) {
            // Whatever the parser throws, the token is invalid.
            return false;
        }
    }

    private static boolean hasType(String type, JsonObject header) {
        String actual = header.getString("typ", "");
        return actual.equalsIgnoreCase(type) || actual.equalsIgnoreCase(MEDIA_TYPE_PREFIX + type);
    }

    // User ids are UUIDs, and readers of the subject rely on that.
    private static boolean hasValidSubject(JsonObject claims) {
        String subject = claims.getString("sub", "");
        return UUID.fromString(subject).toString().equals(subject);
    }

    // RFC 7519, section 4.1.5; not checked by MicroProfile JWT.
    private static boolean isActive(JsonObject claims, Instant now) {
        JsonNumber notBefore = claims.getJsonNumber("nbf");
        return notBefore == null || notBefore.longValue() <= now.getEpochSecond();
    }

    private static JsonObject read(String part) {
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
