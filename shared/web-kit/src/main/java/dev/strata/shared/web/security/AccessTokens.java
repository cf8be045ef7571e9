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

/** What a JWT must say to be an access token of this house, whoever signed it. */
final class AccessTokens {

    private static final int MAX_LENGTH = 8_192;
    private static final int PARTS = 3;
    private static final String MEDIA_TYPE_PREFIX = "application/";
    private static final List<String> REQUIRED_CLAIMS = List.of("iss", "aud", "exp", "iat", "jti", "client_id");

    private AccessTokens() {}

    /**
     * Tells an access token from anything else.
     *
     * @param token what the caller sent
     * @param type what the token must state; RFC 7515, section 4.1.9 lets it begin with {@code application/}
     * @param latest the end of the present, as far as clocks may be apart
     */
    static boolean areOne(String token, String type, Instant latest) {
        String[] parts = token.split("\\.", -1);
        if (token.length() > MAX_LENGTH || parts.length != PARTS) {
            return false;
        }
        try {
            JsonObject claims = read(parts[1]);
            return isOf(type, read(parts[0]))
                    && claims.keySet().containsAll(REQUIRED_CLAIMS)
                    && hasSubject(claims)
                    && hasBegun(claims, latest);
        } catch (RuntimeException e) {
            // Whatever a parser throws, the token is not one of ours.
            return false;
        }
    }

    private static boolean isOf(String type, JsonObject header) {
        String stated = header.getString("typ", "");
        return stated.equalsIgnoreCase(type) || stated.equalsIgnoreCase(MEDIA_TYPE_PREFIX + type);
    }

    // Every user's id is a UUID; whatever reads the subject relies on it.
    private static boolean hasSubject(JsonObject claims) {
        String subject = claims.getString("sub", "");
        return UUID.fromString(subject).toString().equals(subject);
    }

    // RFC 7519, section 4.1.5, which MicroProfile JWT leaves out.
    private static boolean hasBegun(JsonObject claims, Instant latest) {
        JsonNumber notBefore = claims.getJsonNumber("nbf");
        return notBefore == null || notBefore.longValue() <= latest.getEpochSecond();
    }

    private static JsonObject read(String part) {
        try (JsonReader reader = Json.createReader(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(part)))) {
            return reader.readObject();
        }
    }
}
