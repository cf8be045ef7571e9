package dev.strata.shared.web.ratelimit;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;

import dev.strata.shared.config.Headers;
import dev.strata.shared.web.filter.ContainerErrors;

/**
 * Limits requests per client address, including those with an invalid token or an unknown path. Health probes are
 * exempt: on servers that route them through the application, a rejected probe would get the service restarted.
 */
public class AddressRateLimitFilter extends HttpFilter {

    private static final String PROBES = "/health";
    private static final int TOO_MANY_REQUESTS = 429;

    private final RateLimit limit = RateLimit.fromConfig("address");

    @Inject
    private RateLimiter limiter;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (limit.isOff() || isProbe(request)) {
            chain.doFilter(request, response);
            return;
        }
        RateLimitResult result = limiter.tryAcquire(request.getRemoteAddr(), limit);
        response.addHeader(Headers.RATE_LIMIT_POLICY, limit.policyHeader());
        response.addHeader(Headers.RATE_LIMIT, result.header(limit));
        if (result.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(result.retryAfterSeconds()));
            ContainerErrors.write(TOO_MANY_REQUESTS, request.getRequestURI(), request, response);
        }
    }

    // The servlet path is normalized, unlike the request URI, which may contain "/health/../".
    private static boolean isProbe(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(PROBES) || path.startsWith(PROBES + "/");
    }
}
