package dev.strata.shared.web.security;

import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses requests without a token (RFC 6750, section 3), and tokens that are no access token (RFC 9068, section 4;
 * RFC 8725, section 3.11). The server verifies signature, issuer, audience and time, but takes any JWT that its issuer
 * ever signed for whatever purpose.
 */
@Priority(Priorities.AUTHENTICATION)
public class AccessTokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer";
    private static final String CHALLENGE_AFTER_TOKEN = "Bearer error=\"invalid_token\"";

    private final int clockSkew = ConfigProvider.getConfig().getValue("mp.jwt.verify.clock.skew", Integer.class);
    private final String type = ConfigProvider.getConfig().getValue("token.type", String.class);

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            // Some servers come to this only when they look for the role, and answer 403.
            throw new NotAuthorizedException(CHALLENGE);
        }
        if (!isAccessToken(authorization.substring(SCHEME.length()).strip())) {
            throw new NotAuthorizedException(CHALLENGE_AFTER_TOKEN);
        }
    }

    private boolean isAccessToken(String token) {
        return AccessTokens.areOne(token, type, Instant.now().plusSeconds(clockSkew));
    }
}
