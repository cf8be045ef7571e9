package dev.strata.shared.web.security;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Admits only callers with a verified access token (RFC 6750, section 3) that has one of the roles. Runs before the
 * server's own check of {@code @RolesAllowed}, which some servers make only if configured.
 */
@Priority(Priorities.AUTHENTICATION)
class RequiredRolesFilter implements ContainerRequestFilter {

    private static final String CHALLENGE = "Bearer";
    private static final String INVALID_TOKEN_CHALLENGE = "Bearer error=\"invalid_token\"";

    private final Set<String> roles;

    RequiredRolesFilter(Set<String> roles) {
        this.roles = roles;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        Optional<AccessToken> token = AccessToken.of(request);
        if (token.isPresent()) {
            requireRole(token.get());
        } else if (BearerToken.of(request.getHeaderString(HttpHeaders.AUTHORIZATION))
                .isEmpty()) {
            throw new NotAuthorizedException(CHALLENGE);
        } else if (request.getProperty(KeySetUnavailableException.class.getName()) instanceof RuntimeException e) {
            throw e;
        } else {
            throw new NotAuthorizedException(INVALID_TOKEN_CHALLENGE);
        }
    }

    private void requireRole(AccessToken token) {
        if (Collections.disjoint(token.roles(), roles)) {
            throw new ForbiddenException();
        }
    }
}
