package dev.strata.shared.web.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;

/**
 * A verified access token.
 *
 * @param subject the {@code sub} claim: the id of the user
 * @param roles the {@code groups} claim
 * @param keyId the {@code kid} of the key that signed it
 * @param expiry the {@code exp} claim
 */
public record AccessToken(UUID subject, Set<String> roles, String keyId, Instant expiry) {

    /** The request attribute that has the token of the request, if it is valid. */
    static final String ATTRIBUTE = AccessToken.class.getName();

    public AccessToken {
        roles = Set.copyOf(roles);
    }

    /**
     * Returns the token of a request.
     *
     * @param request the request
     * @return the token, or empty for a request without a valid one
     */
    public static Optional<AccessToken> of(HttpServletRequest request) {
        return Optional.ofNullable((AccessToken) request.getAttribute(ATTRIBUTE));
    }

    /**
     * Returns the token of a request.
     *
     * @param request the request, in a JAX-RS filter
     * @return the token, or empty for a request without a valid one
     */
    public static Optional<AccessToken> of(ContainerRequestContext request) {
        return Optional.ofNullable((AccessToken) request.getProperty(ATTRIBUTE));
    }
}
