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
 * Counts all requests of an address, those with a false token or to nowhere included. Probes are not counted: where the
 * server answers them within the application, one that is refused would end the service.
 */
public class AddressRateLimitFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PROBES = "/health";
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient RateLimit limit = RateLimit.ofSettings("address");

    @Inject
    private transient RateLimiter limiter;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (limit.isOff() || isProbe(request)) {
            chain.doFilter(request, response);
            return;
        }
        Verdict verdict = limiter.take(request.getRemoteAddr(), limit);
        response.addHeader(Headers.RATE_LIMIT_POLICY, limit.policyHeader());
        response.addHeader(Headers.RATE_LIMIT, verdict.header(limit));
        if (verdict.admitted()) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(verdict.waitSeconds()));
            ContainerErrors.write(TOO_MANY_REQUESTS, request.getRequestURI(), request, response);
        }
    }

    // By the path that the server has found a servlet for: what a caller wrote may leave the folder again.
    private static boolean isProbe(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(PROBES) || path.startsWith(PROBES + "/");
    }
}
