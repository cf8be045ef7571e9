package dev.strata.shared.web.forwarded;

import java.io.IOException;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Tells all other filters who the client of a trusted proxy is. Not left to the servers: some read the list in {@code
 * X-Forwarded-For} from the left, where clients write, or prefer {@code Forwarded}, which few proxies remove.
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
