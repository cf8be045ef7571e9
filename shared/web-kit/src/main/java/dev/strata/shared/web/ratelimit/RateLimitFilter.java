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
import dev.strata.shared.utils.ClientNetworks;
import dev.strata.shared.web.filter.ContainerErrors;
import dev.strata.shared.web.http.RequestLine;
import dev.strata.shared.web.security.AccessToken;

/**
 * Limits requests with a valid access token per user, wherever they come from, and all others per client address (of
 * IPv6, per /64). Users behind a shared address keep their own quotas, and calls that a service makes with a user's
 * token count for that user. Health probes are exempt: on servers that route them through the application, a rejected
 * probe would get the service restarted.
 */
public class RateLimitFilter extends HttpFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    private final RateLimit perUser = RateLimit.fromConfig("principal");
    private final RateLimit perAddress = RateLimit.fromConfig("address");

    @Inject
    private RateLimiter limiter;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AccessToken token = AccessToken.of(request).orElse(null);
        RateLimit limit = token == null ? perAddress : perUser;
        if (limit.isOff() || RequestLine.isProbe(request)) {
            chain.doFilter(request, response);
            return;
        }
        String caller = token == null
                ? ClientNetworks.of(request.getRemoteAddr())
                : token.subject().toString();
        RateLimitResult result = limiter.tryAcquire(caller, limit);
        response.addHeader(Headers.RATE_LIMIT_POLICY, limit.policyHeader());
        response.addHeader(Headers.RATE_LIMIT, result.header(limit));
        if (result.allowed()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(result.retryAfterSeconds()));
            ContainerErrors.write(TOO_MANY_REQUESTS, request.getRequestURI(), request, response);
        }
    }
}
