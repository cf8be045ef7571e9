package dev.strata.shared.web.filter;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.microprofile.config.ConfigProvider;

import dev.strata.shared.config.Headers;
import dev.strata.shared.utils.ListSettings;

/**
 * Allows cross-origin requests from {@code cors.allowed-origins} (Fetch standard, "CORS protocol"); by default from
 * none. Credentials travel in the {@code Authorization} header only, so cookies are never allowed. The
 * server's own endpoints, such as {@code /health} and {@code /openapi}, bypass all filters and allow no other origin.
 */
public class CorsFilter extends HttpFilter {

    private static final String VARY = "Vary";
    private static final String ORIGIN = "Origin";
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

    /** Reads the allowed origins from the settings. */
    public CorsFilter() {
        this(List.of());
    }

    CorsFilter(List<String> allowedOrigins) {
        this.allowedOrigins = allowedOrigins;
    }

    @Override
    public void init() {
        allowedOrigins = ConfigProvider.getConfig()
                .getOptionalValues("cors.allowed-origins", String.class)
                .map(ListSettings::strip)
                .orElse(List.of());
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (allowedOrigins.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        // Even without an Origin: a cache could serve this response to a browser that sends one.
        varyByOrigin(response);
        String origin = request.getHeader(ORIGIN);
        if (origin == null) {
            chain.doFilter(request, response);
            return;
        }
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

    // Not every server resets the headers before it dispatches to the error page, which runs this filter again.
    private static void varyByOrigin(HttpServletResponse response) {
        if (!response.getHeaders(VARY).contains(ORIGIN)) {
            response.addHeader(VARY, ORIGIN);
        }
    }

    private static boolean isPreflight(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && "OPTIONS".equals(request.getMethod())
                && request.getHeader("Access-Control-Request-Method") != null;
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
