package dev.strata.shared.web.filter;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.strata.shared.config.Headers;

/**
 * Allows cross-origin requests from {@code cors.allowed-origins} (Fetch standard, "CORS protocol"); by default from
 * none. Credentials travel in the {@code Authorization} header only, so cookies are never allowed.
 */
public class CorsFilter extends HttpFilter {

    private static final String EXPOSED = String.join(
            ", ",
            "ETag",
            "Location",
            "Retry-After",
            Headers.RATE_LIMIT,
            Headers.CORRELATION_ID,
            Headers.IDEMPOTENCY_REPLAYED);
    private static final String PREFLIGHT_SECONDS = "600";

    private List<String> allowedOrigins;

    @Override
    public void init() {
        allowedOrigins = ConfigProvider.getConfig()
                .getOptionalValues("cors.allowed-origins", String.class)
                .orElse(List.of());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String origin = request.getHeader("Origin");
        if (origin == null) {
            chain.doFilter(request, response);
            return;
        }
        response.addHeader("Vary", "Origin");
        boolean allowed = allowedOrigins.contains(origin);
        if (allowed) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        }
        if (isPreflight(request)) {
            respondToPreflight(response, allowed);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return "OPTIONS".equals(request.getMethod()) && request.getHeader("Access-Control-Request-Method") != null;
    }

    private static void respondToPreflight(HttpServletResponse response, boolean allowed) {
        if (allowed) {
            response.setHeader("Access-Control-Allow-Methods", "GET, POST, PUT, PATCH, DELETE");
            response.setHeader(
                    "Access-Control-Allow-Headers",
                    "Authorization, Content-Type, If-Match, If-None-Match, Idempotency-Key, " + Headers.CORRELATION_ID);
            response.setHeader("Access-Control-Max-Age", PREFLIGHT_SECONDS);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
