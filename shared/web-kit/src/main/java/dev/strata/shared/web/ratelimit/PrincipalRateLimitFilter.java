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

/** Counts the requests of a user, wherever they come from. */
@Provider
@Priority(Priorities.USER)
@ConstrainedTo(RuntimeType.SERVER)
public class PrincipalRateLimitFilter implements ContainerRequestFilter {

    private final RateLimit limit = RateLimit.ofSettings("principal");

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
        Verdict verdict = limiter.take(principal.getName(), limit);
        response.addHeader(Headers.RATE_LIMIT_POLICY, limit.policyHeader());
        response.addHeader(Headers.RATE_LIMIT, verdict.header(limit));
        if (!verdict.admitted()) {
            throw new TooManyRequestsException(verdict.waitSeconds());
        }
    }
}
