package dev.strata.shared.web.forwarded;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Replaces the address of a trusted proxy with that of its client, for all other filters. Not left to the servers: some
 * read {@code X-Forwarded-For} from the left, which clients control, or prefer {@code Forwarded}, which few proxies
 * remove.
 */
public class ForwardedFilter extends HttpFilter {

    @Inject
    private TrustedProxies proxies;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean isForwarded = proxies.trusts(request.getRemoteAddr());
        chain.doFilter(isForwarded ? new ForwardedRequest(request, proxies.clientOf(request)) : request, response);
    }
}
