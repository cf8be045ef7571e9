package dev.strata.shared.web.filter;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Sets the response headers that the OWASP REST Security Cheat Sheet recommends, so that browsers do not run, frame or
 * sniff a response.
 */
public class SecurityHeadersFilter extends HttpFilter {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "interest-cohort=()",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY");
    private static final String HSTS_ONE_YEAR = "max-age=31536000; includeSubDomains";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        // Not allowed without TLS: RFC 6797, section 7.2.
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", HSTS_ONE_YEAR);
        }
        chain.doFilter(request, response);
    }
}
