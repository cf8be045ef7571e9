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
 * Rejects requests without a token (RFC 6750, section 3), and JWTs that are not access tokens (RFC 9068, section 4;
 * RFC 8725, section 3.11). The server itself verifies signature, issuer, audience and expiry, but accepts JWTs that the
 * issuer signed for other purposes.
 */
@Priority(Priorities.AUTHENTICATION)
public class AccessTokenFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final String CHALLENGE = "Bearer";
    private static final String INVALID_TOKEN_CHALLENGE = "Bearer error=\"invalid_token\"";

    private final int clockSkew = ConfigProvider.getConfig().getValue("mp.jwt.verify.clock.skew", Integer.class);
    private final String type = ConfigProvider.getConfig().getValue("token.type", String.class);

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            // Otherwise some servers fail at the role check instead, and return 403.
            throw new NotAuthorizedException(CHALLENGE);
        }
        if (!isAccessToken(authorization.substring(SCHEME.length()).strip())) {
            throw new NotAuthorizedException(INVALID_TOKEN_CHALLENGE);
        }
    }

    private boolean isAccessToken(String token) {
        return AccessTokens.isAccessToken(token, type, Instant.now().plusSeconds(clockSkew));
    }
}
