package dev.strata.shared.web.filter;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import dev.strata.shared.config.Headers;
import dev.strata.shared.utils.LogContext;
import dev.strata.shared.web.http.CorrelationId;

/** Assigns each request its correlation id and returns it in the response. */
public class CorrelationFilter extends HttpFilter {

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String correlationId = CorrelationId.of(request);
        response.setHeader(Headers.CORRELATION_ID, correlationId);
        LogContext.begin(correlationId);
        try {
            chain.doFilter(request, response);
        } finally {
            LogContext.end();
        }
    }
}
