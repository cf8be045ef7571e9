package dev.strata.shared.web.ratelimit;

import java.security.Principal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import dev.strata.shared.config.Headers;

/** Limits requests per user. */
@Provider
@Priority(Priorities.USER)
@ConstrainedTo(RuntimeType.SERVER)
public class PrincipalRateLimitFilter implements ContainerRequestFilter {

    private final RateLimit limit = RateLimit.fromConfig("principal");

    @Inject
    private RateLimiter limiter;

    @Context
    private HttpServletResponse response;

    @Override
    public void filter(ContainerRequestContext request) {
        Principal principal = request.getSecurityContext().getUserPrincipal();
        if (principal == null || limit.isOff()) {
            return;
        }
        RateLimitResult result = limiter.tryAcquire(principal.getName(), limit);
        response.addHeader(Headers.RATE_LIMIT_POLICY, limit.policyHeader());
        response.addHeader(Headers.RATE_LIMIT, result.header(limit));
        if (!result.allowed()) {
            throw new TooManyRequestsException(result.retryAfterSeconds());
        }
    }
}
